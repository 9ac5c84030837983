"""What comes in and goes out as files of other kinds than the store's own."""
