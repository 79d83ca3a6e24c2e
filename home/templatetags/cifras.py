"""Figures in templates."""

from django import template

from cms.base.cifras import miles

register = template.Library()
register.filter(miles)
