"""A name typed by hand is held to what a registry file's names are held to."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from candidaturas.exchange.nombre_propio import es_nombre


def nombrar_a_una_persona(texto: str) -> None:
    """Raise `ValidationError` where a text is no person's name: a note («VACANTE», «(RENUNCIÓ)»), a number, an address."""
    if not es_nombre(texto):
        raise ValidationError(
            _("«%(valor)s» no es el nombre de una persona. Escribe solo su nombre, sin notas ni números.")
            % {"valor": texto}
        )
