"""My ballot: from the section on a voting card to every candidacy that its voters decide."""

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from candidaturas.models import Contienda, FichaPublicada, Proceso, SeccionEnMapa
from candidaturas.publico import contiendas, marco
from candidaturas.publico.pagina import pagina_publica
from candidaturas.vocabulario import Certeza

#: More digits than any section has; longer input is answered without echoing it.
_CIFRAS_MAXIMAS = 9


@pagina_publica
def mi_boleta(request: HttpRequest) -> HttpResponse:
    """The form; with `?seccion=`, the way to that ballot or what is wrong with the number."""
    escrita = request.GET.get("seccion")
    if escrita is None:
        return _formulario(request)
    cifras = "".join(escrita.split())
    if not cifras:
        return _formulario(request, error=_("Escribe los cuatro dígitos de tu sección."), estado=400)
    if not (cifras.isascii() and cifras.isdigit() and len(cifras) <= _CIFRAS_MAXIMAS):
        error = _("La sección lleva solo números, hasta cuatro. Revisa los dígitos en tu credencial.")
        return _formulario(request, escrita=escrita[:20], error=error, estado=400)
    return HttpResponseRedirect(_direccion(int(cifras), _sufijo(request)))


@pagina_publica
def boleta(request: HttpRequest, seccion: int) -> HttpResponse:
    """The ballot of a section, in ballot order."""
    proceso = marco.proceso_pedido(request)
    if proceso is None:
        return _formulario(request, estado=404)
    if not request.path.endswith(f"/{seccion:04d}/"):
        return HttpResponsePermanentRedirect(_direccion(seccion, _sufijo(request)))
    fila = _seccion(proceso, seccion)
    if fila is None or fila.extinta:
        return _formulario(request, escrita=f"{seccion:04d}", error=_por_que_no(proceso, seccion, fila), estado=404)
    suyas = Contienda.objects.filter(proceso=proceso).en_la_boleta(
        distrito=fila.distrito_id, municipio=fila.municipio_id
    )
    fichas = FichaPublicada.objects.filter(contienda__in=suyas)
    contexto = {
        **marco.contexto(proceso),
        "seccion": seccion,
        "municipio": fila.municipio,
        "distrito": fila.distrito,
        "es_ilustrativa": fila.certeza == Certeza.ILUSTRATIVA,
        "bloques": contiendas.leer(fichas),
    }
    return render(request, "pages/boleta/boleta.html", contexto)


def _seccion(proceso: Proceso, numero: int) -> SeccionEnMapa | None:
    return (
        SeccionEnMapa.objects.filter(mapa=proceso.mapa_id, seccion__entidad=proceso.entidad_id, seccion__numero=numero)
        .select_related("municipio", "distrito")
        .first()
    )


def _por_que_no(proceso: Proceso, seccion: int, fila: SeccionEnMapa | None) -> str:
    datos = {"seccion": f"{seccion:04d}", "entidad": proceso.entidad.nombre}
    if fila is not None:
        return _("La sección %(seccion)s ya no existe: se integró a otra. Busca por municipio.") % datos
    return _("La sección %(seccion)s no existe en %(entidad)s. Revisa los cuatro dígitos en tu credencial.") % datos


def _formulario(request: HttpRequest, *, escrita: str = "", error: str = "", estado: int = 200) -> HttpResponse:
    proceso = marco.proceso_pedido(request)
    contexto = {
        **(marco.contexto(proceso) if proceso else marco.SIN_PROCESO),
        "escrita": escrita,
        "error": error,
    }
    return render(request, "pages/mi_boleta/mi_boleta.html", contexto, status=estado)


def _sufijo(request: HttpRequest) -> str:
    proceso = marco.proceso_pedido(request)
    return marco.leer().sufijo(proceso) if proceso else ""


def _direccion(seccion: int, sufijo: str) -> str:
    return reverse("publico:boleta", args=[seccion]) + sufijo
