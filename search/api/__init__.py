"""Searching as part of the public contract: candidacies, proposals, and what is being typed."""
