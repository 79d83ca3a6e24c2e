"""The fictitious people of the demonstration and the seats they run for."""

from home.demo.personas.persona import Padron, Persona

__all__ = ["Padron", "Persona"]
