"""Refusals: what a person asked for and why it cannot be. Each carries the sentence that person reads.

They are raised where the rule is kept (models, workflow, access) and turned into a message and a
redirect, or into JSON, by `access.middleware`: a rule broken is never a server error.
"""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from candidaturas.rules import Faltante


class Rechazo(Exception):
    """An action that a rule forbids. `codigo` is stable, for JSON answers and tests."""

    codigo: ClassVar[str] = "rechazo"
    mensaje: ClassVar[Any] = _("Esta acción no se puede hacer.")

    def __init__(self, **datos: Any) -> None:
        """`datos` are what its sentence names."""
        super().__init__()
        self.datos = datos

    def __str__(self) -> str:
        return str(self.mensaje % self.datos)


class DecisionYaTomada(Rechazo):
    """Somebody decided first."""

    codigo = "decision_ya_tomada"
    mensaje = _(
        "Otra persona ya decidió sobre esta candidatura mientras la revisabas. Tu decisión no se aplicó: revisa cómo quedó."
    )


class VersionCambiada(Rechazo):
    """The latest version is not the one that was reviewed."""

    codigo = "version_cambiada"
    mensaje = _(
        "La candidatura cambió mientras la revisabas. No se publicó nada: revisa la versión más reciente y decide de nuevo."
    )


class VersionSinDecir(Rechazo):
    """A decision stands on a version that somebody read, and names it."""

    codigo = "version_sin_decir"
    mensaje = _("No se sabe qué versión leíste y no se aplicó tu decisión: léela aquí y decide de nuevo.")


class AutoAprobacion(Rechazo):
    """Whoever edited a text may not approve it."""

    codigo = "auto_aprobacion"
    mensaje = _("Tú editaste esta versión: la tiene que aprobar otra persona.")


class SinPermisoDeDecidir(Rechazo):
    """The person is not among those who decide on this candidacy."""

    codigo = "sin_permiso_de_decidir"
    mensaje = _("Tu cuenta no puede decidir sobre esta candidatura.")


class SinPermisoDeEditar(Rechazo):
    """The person may not edit this candidacy."""

    codigo = "sin_permiso_de_editar"
    mensaje = _("Tu cuenta no puede editar esta candidatura.")


class EnRevision(Rechazo):
    """The text is locked while it is under review."""

    codigo = "en_revision"
    mensaje = _("La candidatura está en revisión: no se puede editar hasta que el Instituto la devuelva o la publique.")


class NoEstaEnRevision(Rechazo):
    """There is nothing to decide on."""

    codigo = "no_esta_en_revision"
    mensaje = _("Esta candidatura no está en revisión: no hay nada que decidir.")


class RondasAgotadas(Rechazo):
    """No round of observations is left."""

    codigo = "rondas_agotadas"
    mensaje = _("Ya se usaron todas las rondas de observaciones de este proceso: aprueba la versión o corrígela.")


class SinObservaciones(Rechazo):
    """A candidacy goes back to its party only with a ground."""

    codigo = "sin_observaciones"
    mensaje = _("Para devolver la candidatura, anota al menos una observación con su fundamento.")


class AvisoPendiente(Rechazo):
    """Capture is locked until the privacy notice is accepted."""

    codigo = "aviso_pendiente"
    mensaje = _("Antes de capturar hay que aceptar el aviso de privacidad.")


class CapturaPorAbrir(Rechazo):
    """The process takes no answers yet."""

    codigo = "captura_por_abrir"
    mensaje = _("La captura de este proceso abre el %(dia)s.")


class CapturaCerrada(Rechazo):
    """The process no longer takes answers."""

    codigo = "captura_cerrada"
    mensaje = _("La captura de este proceso ya terminó.")


class ProcesoArchivado(Rechazo):
    """An archive is read, and written no more."""

    codigo = "proceso_archivado"
    mensaje = _(
        "Este proceso está en el archivo: se consulta, y ya no recibe capturas, autorizaciones ni sustituciones."
    )


class RegistroFuera(Rechazo):
    """Whoever left her seat captures, sends and publishes nothing more."""

    codigo = "registro_fuera"
    mensaje = _("El registro de esta candidatura ya no está vigente: no se puede capturar, enviar ni publicar.")


class RegistroPorAprobar(Rechazo):
    """Only an approved registration is published: until then there is nothing to review."""

    codigo = "registro_por_aprobar"
    mensaje = _(
        "El registro de esta candidatura aún no está aprobado: se puede capturar, pero todavía no enviar ni publicar."
    )


class ProcesoSinRevision(Rechazo):
    """The process has no review set up."""

    codigo = "proceso_sin_revision"
    mensaje = _("Este proceso no tiene configurada la revisión. Avisa a la administración del sistema.")


class PublicacionDirecta(Rechazo):
    """A candidacy is published or withdrawn by its review alone."""

    codigo = "publicacion_directa"
    mensaje = _("Las candidaturas solo se publican al aprobar su revisión.")


class VersionDesfasada(Rechazo):
    """Somebody saved after this form was opened: saving it would erase their text."""

    codigo = "version_desfasada"
    mensaje = _("Alguien más guardó esta candidatura después de que la abriste. Tus cambios no se guardaron.")


class OtraCuenta(Rechazo):
    """A form was opened by one account, and another one is signed in by the time it is sent."""

    codigo = "otra_cuenta"
    mensaje = _(
        "En este navegador entró otra cuenta después de que abriste el formulario. Tus cambios no se guardaron."
    )


class ConsentimientoIncoherente(Rechazo):
    """What may not be treated may be neither published nor counted."""

    codigo = "consentimiento_incoherente"
    mensaje = _("Sin autorizar el tratamiento no se puede autorizar la publicación ni el uso en estadísticas.")


class FaltaFormatoFirmado(Rechazo):
    """Something is granted in the candidate's name without the form that she signed."""

    codigo = "falta_formato_firmado"
    mensaje = _("Adjunta el formato firmado: un archivo PDF, JPG o PNG.")


class TextoDeConsentimientoCambiado(Rechazo):
    """A decision stands on the text that was read: another one is in force by now."""

    codigo = "texto_de_consentimiento_cambiado"
    mensaje = _("El texto de una autorización cambió mientras decidías. No se asentó nada: léelo y decide de nuevo.")


class FaltaTextoDeConsentimiento(Rechazo):
    """The process has no text to accept."""

    codigo = "falta_texto_de_consentimiento"
    mensaje = _("Este proceso no tiene textos de consentimiento. Avisa a la administración del sistema.")


class EnvioIncompleto(Rechazo):
    """A candidacy is submitted only when every required answer is there."""

    codigo = "envio_incompleto"
    mensaje = ngettext_lazy(
        "Falta %(n)s dato para poder enviar la candidatura a revisión.",
        "Faltan %(n)s datos para poder enviar la candidatura a revisión.",
        "n",
    )

    def __init__(self, faltan: Sequence[Faltante]) -> None:
        super().__init__(n=len(faltan))
        self.faltan = tuple(faltan)


class CambioDeEstadoImposible(Rechazo):
    """A registration's status only changes along the ways of the law."""

    codigo = "cambio_de_estado_imposible"
    mensaje = "%(motivo)s"

    def __init__(self, motivo: Promise | str) -> None:
        super().__init__(motivo=motivo)


class ActorSinRama(Rechazo):
    """An account of an actor whose process has no page yet would have no role."""

    codigo = "actor_sin_rama"
    mensaje = _(
        "%(actor)s todavía no tiene dónde capturar: crea primero la página de %(proceso)s, dentro de la página de inicio."
    )


class EdadInsuficiente(Rechazo):
    """Each office asks for an age on election day."""

    codigo = "edad_insuficiente"
    mensaje = _("«%(cargo)s» pide tener al menos %(minima)s años el día de la elección.")
