"""The site engine: all that we use of MkDocs stands here, and no other module imports it.

So an engine with the same interface, as ProperDocs has, takes its place by this module alone.
"""

import os

# Material prints a notice about the future of MkDocs when it is imported; this is its own switch.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "true")

from mergedeep import merge
from mkdocs.commands.build import build
from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.theme import Theme
from mkdocs.utils.templates import TemplateContext
from mkdocs.utils.yaml import ConfigDirPlaceholder, get_yaml_loader, yaml_load
from watchdog.observers.polling import PollingObserverVFS
