"""Taking the words out of documents that are no plain text, in a process of its own.

A format is a row of `FORMATS`. Files come from strangers and are read by libraries in C: so they
are read by a child that may use so much time and memory and no more, and whose only output is
words. A document that breaks its reader is refused like any other that cannot be read.
"""
