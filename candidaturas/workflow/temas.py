"""An editor sets what a proposal talks about, or lets its words say it again.

A correction is of the text that was on the screen: when the party writes another one, its words say what it talks
about until somebody corrects it anew, since nobody has read that text with this question in mind. It touches
nothing that the candidate wrote, so it needs neither her approval nor another person's, and what is already
published follows at once.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from candidaturas.captura.lectura import leer
from candidaturas.etiquetas import CAMPO_TEXTO
from candidaturas.ficha import Propuesta
from candidaturas.models import CandidaturaPage, CorreccionDeTemas, Tema
from candidaturas.models.cerrojos import encerrojar_pagina
from candidaturas.publicacion.sincronizar import sincronizar
from candidaturas.publicacion.temario import temario_de
from candidaturas.rechazos import Rechazo
from candidaturas.temas import PROPUESTAS, huella
from candidaturas.vocabulario import CampoTexto
from cms.base.models import User
from cms.base.models.bitacora import anotar


class TextoCambiado(Rechazo):
    """The themes on the screen were of a text that is not the latest any more."""

    codigo = "texto_cambiado"
    mensaje = _(
        "El texto cambió mientras lo leías y sus temas no se tocaron: lee la versión más reciente y corrígelos de nuevo."
    )


class PropuestaSinTexto(Rechazo):
    """There is no proposal to talk about anything."""

    codigo = "propuesta_sin_texto"
    mensaje = _("Esa propuesta no tiene texto: no hay temas que corregir.")


class TemaDeOtroProceso(Rechazo):
    """A proposal talks about themes of its own process, in use."""

    codigo = "tema_de_otro_proceso"
    mensaje = _("Alguno de esos temas no es de los que usa el proceso. Vuelve a elegirlos.")


@dataclass(frozen=True, slots=True)
class PropuestaConTemas:
    """A proposal as the review shows it: what its words say, and what an editor set, if she did."""

    clave: str
    etiqueta: str
    titulo: str
    segun_palabras: tuple[Tema, ...]
    corregidos: tuple[Tema, ...] | None
    correccion: CorreccionDeTemas | None

    @property
    def temas(self) -> tuple[Tema, ...]:
        """What it talks about."""
        return self.segun_palabras if self.corregidos is None else self.corregidos


def temas_del_proceso(pagina: CandidaturaPage) -> list[Tema]:
    """The themes that a candidacy's proposals may talk about, in order."""
    return list(Tema.objects.en_uso().filter(proceso=pagina.registro.proceso_id))


def propuestas_con_temas(pagina: CandidaturaPage, temas: Sequence[Tema]) -> list[PropuestaConTemas]:
    """The proposals that the latest version has, with their themes."""
    registro = pagina.registro
    temario = temario_de(registro.pk, registro.proceso_id)
    hechas = {(fila.propuesta, fila.huella): fila for fila in registro.correcciones_de_temas.select_related("quien")}

    def en_orden(claves: Collection[str] | None) -> tuple[Tema, ...] | None:
        return None if claves is None else tuple(tema for tema in temas if tema.clave in claves)

    return [
        PropuestaConTemas(
            clave=clave,
            etiqueta=str(CAMPO_TEXTO[CampoTexto(clave)]),
            titulo=dicha.titulo,
            segun_palabras=en_orden(temario.segun_palabras(dicha.titulo, dicha.texto)) or (),
            corregidos=en_orden(temario.correccion(clave, dicha.titulo, dicha.texto)),
            correccion=hechas.get((clave, huella(dicha.titulo, dicha.texto))),
        )
        for clave, dicha in _dichas(pagina).items()
    ]


@transaction.atomic
def corregir(pagina: CandidaturaPage, propuesta: str, claves: Collection[str], *, revision: int, persona: User) -> None:
    """Set exactly which themes a proposal of the version that was read talks about; none is an answer too.

    Raises `TextoCambiado`, `PropuestaSinTexto` or `TemaDeOtroProceso`.
    """
    dicha = _leida(pagina, propuesta, revision)
    temas = [tema for tema in temas_del_proceso(pagina) if tema.clave in claves]
    if len(temas) < len(set(claves)):
        raise TemaDeOtroProceso
    fila, _nueva = CorreccionDeTemas.objects.update_or_create(
        registro=pagina.registro,
        propuesta=propuesta,
        huella=huella(dicha.titulo, dicha.texto),
        defaults={"quien": persona},
    )
    fila.temas.set(temas)
    _asentar("temas.corregidos", pagina, propuesta, persona, temas=[tema.nombre for tema in temas])


@transaction.atomic
def soltar(pagina: CandidaturaPage, propuesta: str, *, revision: int, persona: User) -> None:
    """Let the words of a proposal say again what it talks about. Raises `TextoCambiado` or `PropuestaSinTexto`."""
    dicha = _leida(pagina, propuesta, revision)
    suyas = CorreccionDeTemas.objects.filter(
        registro=pagina.registro, propuesta=propuesta, huella=huella(dicha.titulo, dicha.texto)
    )
    borradas, _por_clase = suyas.delete()
    if borradas:
        _asentar("temas.segun_palabras", pagina, propuesta, persona)


def _leida(pagina: CandidaturaPage, propuesta: str, revision: int) -> Propuesta:
    """The proposal of the version that was on the screen, with the page locked."""
    encerrojar_pagina(pagina.pk)
    fresca = CandidaturaPage.objects.select_related("latest_revision", "registro").get(pk=pagina.pk)
    if fresca.latest_revision_id != revision:
        raise TextoCambiado
    dicha = _dichas(fresca).get(propuesta)
    if dicha is None:
        raise PropuestaSinTexto
    return dicha


def _dichas(pagina: CandidaturaPage) -> dict[str, Propuesta]:
    """The proposals that the latest version has, by key."""
    leidas = leer(pagina.get_latest_revision_as_object())
    dichas = {clave: getattr(leidas, clave) for clave in PROPUESTAS}
    return {clave: dicha for clave, dicha in dichas.items() if dicha.texto}


def _asentar(accion: str, pagina: CandidaturaPage, propuesta: str, persona: User, **datos: object) -> None:
    """Who did it and when stays in the audit log; what is published follows."""
    anotar(accion, pagina, quien=persona, propuesta=propuesta, **datos)
    sincronizar([pagina.registro_id])
