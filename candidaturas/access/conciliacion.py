"""Two people, or two windows, on one form (R5): what only one of them changed is kept of each; what both changed is asked."""

from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision

from candidaturas.captura.partida import Cotejo, cotejar, enviados, poner
from candidaturas.captura.unidades import etiqueta
from candidaturas.models import CandidaturaPage
from candidaturas.rechazos import VersionDesfasada

#: Of an answer that two people changed: which of the two texts stays.
ELEGIR, MIO, GUARDADO = "elegir.", "mio", "guardado"
#: Begins the names of the buttons that ask for something other than saving a draft.
BOTON = "action-"
#: Names of Wagtail's hidden fields: the version that a form was opened on, and the one it saved by itself.
CARGADA, CARGADA_EN, PROPIA = "loaded_revision_id", "loaded_revision_created_at", "overwrite_revision_id"


def conciliar(request: HttpRequest, pagina: CandidaturaPage) -> None:
    """Set what was posted upon the latest version. Raises `VersionDesfasada` when somebody has to choose.

    The visit that wrote the latest version saves over it: one is never in conflict with oneself, whether an answer
    was lost on its way or a button was pressed twice.
    """
    vigente = version_vigente(pagina)
    ultima = vigente.latest_revision
    pagina.version_de_partida = (ultima.pk, ultima.created_at.isoformat()) if ultima else (None, "")
    datos = request.POST.copy()
    formulario = formulario_de(request, vigente)
    propia = formulario.partida_propia
    misma = bool(propia.visita) and propia.visita == vigente.visita
    cotejo = cotejar(vigente.pk, propia, enviados(formulario), formulario.guardados, misma_visita=misma)
    _poner_lo_elegido(datos, formulario)
    _poner_lo_ajeno(datos, formulario, cotejo, pagina)
    _sobre(datos, ultima, mia=misma)
    request.POST = datos  # type: ignore[assignment]  # nobody changes it after


def version_vigente(pagina: CandidaturaPage) -> CandidaturaPage:
    """The latest version, when what is being edited is an earlier one that somebody goes back to."""
    fila = Page.objects.get(pk=pagina.pk)
    return fila.get_latest_revision_as_object()


def formulario_de(request: HttpRequest, pagina: CandidaturaPage) -> Any:
    """The posted form over a version. It is read, and not saved."""
    return _formulario(request, request.POST, pagina)


def borrador_de(request: HttpRequest, pagina: CandidaturaPage) -> Any:
    """The posted form over a version, as a draft whatever was asked: a draft may lack anything."""
    datos = request.POST.copy()
    for boton in [nombre for nombre in datos if nombre.startswith(BOTON)]:
        del datos[boton]
    return _formulario(request, datos, pagina)


def _formulario(request: HttpRequest, datos: QueryDict, pagina: CandidaturaPage) -> Any:
    return CandidaturaPage.get_edit_handler().get_form_class()(
        datos, request.FILES, instance=pagina, parent_page=pagina.get_parent(), for_user=request.user
    )


def elegidas(datos: QueryDict) -> dict[str, str]:
    """What somebody chose on the page of the two texts, by answer."""
    return {n.removeprefix(ELEGIR): str(valor) for n, valor in datos.items() if n.startswith(ELEGIR)}


def _poner_lo_elegido(datos: QueryDict, formulario: Any) -> None:
    de_quien = elegidas(datos)
    poner(datos, {n: v for n, v in formulario.guardados.items() if de_quien.get(n) == GUARDADO})


def _poner_lo_ajeno(datos: QueryDict, formulario: Any, cotejo: Cotejo, pagina: CandidaturaPage) -> None:
    """Keep what only somebody else changed. A candidacy is not sent with what its sender has not seen."""
    de_quien = elegidas(datos)
    if [n for n in cotejo.conflictos if de_quien.get(n) != GUARDADO] or (cotejo.ajenos and formulario.es_envio):
        raise VersionDesfasada
    poner(datos, {nombre: formulario.guardados[nombre] for nombre in cotejo.ajenos})
    pagina.ajenas = {n: formulario.partida_propia.huellas[n] for n in cotejo.ajenos}
    if cotejo.ajenos:
        pagina.dicho_al_guardar = (
            _("Mientras escribías, otra persona cambió y guardó: %(campos)s. Se conservó lo suyo y lo tuyo.")
            % {"campos": ", ".join(etiqueta(formulario, nombre) for nombre in cotejo.ajenos)},
        )


def _sobre(datos: QueryDict, ultima: Revision | None, *, mia: bool) -> None:
    """Tell Wagtail, which compares versions by itself, that this one stands on the latest; its own it may rewrite."""
    if not (mia and ultima and datos.get(PROPIA) == str(ultima.pk)):
        datos.pop(PROPIA, None)
    datos[CARGADA] = str(ultima.pk) if ultima else ""
    datos[CARGADA_EN] = ultima.created_at.isoformat() if ultima else ""
