"""The window: everything that is drawn. The only package that imports Qt."""
