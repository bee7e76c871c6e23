"""What changes a root: records and documents taken in, renamed, mended."""
