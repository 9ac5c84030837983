"""What the printed papers say, and the renderers that draw them."""
