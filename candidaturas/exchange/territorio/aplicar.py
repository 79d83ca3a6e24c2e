"""Reads what a map has, and writes a territorial plan: all or nothing, the affected Fichas with it."""

from django.db import transaction

from candidaturas.exchange.territorio.plan import PlanTerritorial, Registrado
from candidaturas.models import Distrito, Entidad, MapaElectoral, Municipio, Registro, Seccion, SeccionEnMapa
from candidaturas.publicacion.sincronizar import sincronizar
from cms.base.models.bitacora import anotar

_LOTE = 500


def registrado_en(entidad: Entidad | None, mapa: MapaElectoral | None) -> Registrado:
    """The entity's rows and the map's, as the plan compares them."""
    municipios = Municipio.objects.filter(entidad=entidad) if entidad else Municipio.objects.none()
    secciones = Seccion.objects.filter(entidad=entidad) if entidad else Seccion.objects.none()
    en_mapa = SeccionEnMapa.objects.filter(mapa=mapa) if mapa else SeccionEnMapa.objects.none()
    distritos = Distrito.objects.filter(mapa=mapa) if mapa else Distrito.objects.none()
    return Registrado(
        municipios={m.cve_ine: (m.cve_inegi, m.nombre) for m in municipios},
        secciones=frozenset(secciones.values_list("numero", flat=True)),
        lugares={
            numero: (ine, distrito, certeza, extinta)
            for numero, ine, distrito, certeza, extinta in en_mapa.values_list(
                "seccion__numero", "municipio__cve_ine", "distrito__numero", "certeza", "extinta"
            )
        },
        cabeceras={
            d.numero: (d.cabecera, d.municipio_cabecera.cve_ine if d.municipio_cabecera else "")
            for d in distritos.select_related("municipio_cabecera")
        },
    )


@transaction.atomic
def aplicar(plan: PlanTerritorial, entidad: Entidad, mapa: MapaElectoral) -> None:
    """Write what is new or different; a plan that says nothing writes nothing."""
    if plan.vacio:
        return
    _nombrar(plan, entidad)
    municipios = {m.cve_ine: m for m in Municipio.objects.filter(entidad=entidad)}
    for numero, (cabecera, ine) in plan.distritos.items():
        Distrito.objects.update_or_create(
            mapa=mapa, numero=numero, defaults={"cabecera": cabecera, "municipio_cabecera": municipios.get(ine)}
        )
    Seccion.objects.bulk_create(
        (Seccion(entidad=entidad, numero=numero) for numero in plan.secciones), batch_size=_LOTE
    )
    _situar(plan, entidad, mapa, municipios)
    sincronizar(Registro.objects.filter(proceso__mapa=mapa).values_list("pk", flat=True))
    anotar("territorio.importado", mapa, secciones=len(plan.lugares), municipios=len(plan.municipios))


def _nombrar(plan: PlanTerritorial, entidad: Entidad) -> None:
    """Municipalities with their codes. Those that exchange codes let go of them first: a code has one owner at any moment."""
    ya_estaban = Municipio.objects.filter(entidad=entidad, cve_ine__in=plan.municipios)
    for turno, clave in enumerate(ya_estaban.values_list("pk", flat=True)):
        ninguna = f"{chr(ord('A') + turno // 100)}{turno % 100:02d}"
        Municipio.objects.filter(pk=clave).update(cve_inegi=ninguna)
    for ine, (inegi, nombre) in plan.municipios.items():
        Municipio.objects.update_or_create(
            entidad=entidad, cve_ine=ine, defaults={"cve_inegi": inegi, "nombre": nombre}
        )


def _situar(plan: PlanTerritorial, entidad: Entidad, mapa: MapaElectoral, municipios: dict[str, Municipio]) -> None:
    """Put each section in its municipality and district of the map."""
    distritos = {d.numero: d for d in Distrito.objects.filter(mapa=mapa)}
    secciones = {s.numero: s for s in Seccion.objects.filter(entidad=entidad)}
    filas = [
        SeccionEnMapa(
            mapa=mapa,
            seccion=secciones[numero],
            municipio=municipios[ine],
            distrito=distritos[distrito],
            certeza=certeza,
            extinta=extinta,
        )
        for numero, (ine, distrito, certeza, extinta) in plan.lugares.items()
    ]
    SeccionEnMapa.objects.bulk_create(
        filas,
        batch_size=_LOTE,
        update_conflicts=True,
        unique_fields=["mapa", "seccion"],
        update_fields=["municipio", "distrito", "certeza", "extinta"],
    )
