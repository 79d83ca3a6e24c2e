"""What the fictitious people say: prose made from a grammar, with places, figures and terms of each district."""

from home.demo.textos.curriculo import Curriculo, Propuesta
from home.demo.textos.redactor import Redactor

__all__ = ["Curriculo", "Propuesta", "Redactor"]
