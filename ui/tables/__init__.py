"""Lists, trees and grids, and how their cells are drawn."""
