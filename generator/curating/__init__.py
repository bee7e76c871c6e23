"""What changes a root: records and documents taken in, renamed, corrected."""
