"""The website: MkDocs, run over the generated Markdown with a configuration of our own making.

Everything that the generator has to say stands in the Markdown or in files beside it; here is
only what MkDocs and its theme need to be told, and where they have to be held to the contract: no
other host, no clock, no half-written site.
"""
