"""Python loads this before anything else: gives `collections` back the names that the validator's libraries still use."""

import collections
import collections.abc

for name in collections.abc.__all__:
    if not hasattr(collections, name):
        setattr(collections, name, getattr(collections.abc, name))
