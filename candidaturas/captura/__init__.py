"""Capture: what the questionnaires ask in a process, what is missing, what is too long; the form that asks it.

This room lies below the models: it is given pages and registrations, and imports none.
"""
