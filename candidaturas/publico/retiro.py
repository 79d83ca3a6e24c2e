"""The 410 page: a candidacy that left says so, with date, acuerdo and who follows. It never names who left."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from candidaturas.models import FichaPublicada, Retiro
from candidaturas.models.publicacion import DESPUBLICADA, NO_SE_PUBLICA
from candidaturas.publico import contiendas, marco, renglones
from candidaturas.vocabulario import EstadoRegistro, Principio
from cms.base.errores import pagina_de_error

_MOTIVOS = {
    EstadoRegistro.SUSTITUIDA: _("La persona registrada fue sustituida."),
    EstadoRegistro.CANCELADA: _("El registro fue cancelado."),
    EstadoRegistro.RENUNCIA: _("La persona registrada renunció."),
    EstadoRegistro.RECHAZADA: _("El registro no fue aprobado."),
    DESPUBLICADA: _("El Instituto retiró la información de este sitio."),
    NO_SE_PUBLICA: _("En este proceso no se publica la información de quienes se registraron para este lugar."),
}


def pagina(request: HttpRequest, id_publico: str) -> HttpResponse | None:
    """The 410 answer for an id that was public once; None when it never was."""
    retirada = (
        renglones.con_cargo(Retiro.objects.filter(id_publico=id_publico, proceso__in=marco.leer().procesos))
        .select_related("proceso", "actor", "contienda__distrito", "contienda__municipio")
        .first()
    )
    if retirada is None:
        return None
    return pagina_de_error(
        request,
        "pages/retiro/retiro.html",
        lambda: _contexto(retirada),
        410,
        titulo=str(_("Esta candidatura ya no está publicada")),
        detalle=str(_MOTIVOS[retirada.motivo]),
    )


def _contexto(retirada: Retiro) -> dict[str, Any]:
    sucesora = FichaPublicada.objects.filter(id_publico=retirada.sucesora).first() if retirada.sucesora else None
    return {
        **marco.contexto(retirada.proceso),
        "motivo": _MOTIVOS[retirada.motivo],
        "desde": retirada.desde,
        "acuerdo": retirada.acuerdo,
        "contienda": contiendas.titulo(retirada.contienda, retirada.cargo_nombre),  # type: ignore[attr-defined]  # annotated by con_cargo
        "distrito": retirada.contienda.distrito.numero if retirada.contienda.distrito else None,
        "actor": {
            "clave": retirada.actor.clave,
            "nombre": retirada.actor.nombre,
            "siglas": retirada.actor.siglas,
            "tipo": retirada.actor.tipo,
        },
        "lista": _lista(retirada),
        "sucesora": _sucesora(sucesora),
    }


def _lista(retirada: Retiro) -> str | None:
    """The actor whose list it left, while the list has somebody; None for a seat by majority."""
    if retirada.contienda.principio != Principio.PROPORCIONAL:
        return None
    quedan = FichaPublicada.objects.filter(contienda=retirada.contienda, actor=retirada.actor)
    return retirada.actor.clave if quedan.exists() else None


def _sucesora(ficha: FichaPublicada | None) -> dict[str, str] | None:
    if ficha is None:
        return None
    return {
        "url": renglones.direccion(ficha.id_publico, ficha.slug),
        "nombre": ficha.como_datos()["persona"]["nombre"],
    }
