"""Gather, in a fixed number of queries a batch, all that the Ficha's builder is given about registrations."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef
from wagtail.models import Revision, WorkflowState

from candidaturas import ficha
from candidaturas.models import (
    CandidaturaPage,
    Consentimiento,
    Contienda,
    Proceso,
    Registro,
)
from candidaturas.models.personas import de_la_misma_persona
from candidaturas.publicacion import fotos, respuestas, temario
from candidaturas.publicacion.catalogos import Catalogos
from candidaturas.rules import etapa, respuestas_son_visibles

#: The public portraits of some images: `fotos.publicadas` only looks them up, `fotos.publicar` makes those that lack.
Retratos = Callable[[set[int]], Mapping[int, ficha.Foto]]


def reunir(
    ids: Iterable[int], *, retratos: Retratos = fotos.publicadas
) -> Iterator[tuple[Registro, ficha.Publicable | None]]:
    """Each registration with its builder's input, or None when it may not be public.

    About a dozen queries for the whole batch, whatever its size. Portraits are asked for those that show theirs.
    """
    catalogos = Catalogos()
    registros = list(Registro.objects.con_todo().filter(pk__in=list(ids)).order_by("pk"))
    con_ficha = set(Registro.objects.publicos().filter(pk__in=[r.pk for r in registros]).values_list("pk", flat=True))
    publicos = [r for r in registros if r.pk in con_ficha]
    claves = [r.pk for r in publicos]
    companeras = _companeras(publicos)
    otras = otras_candidaturas(claves, catalogos)
    aprobadas = _aprobadas(claves, {r.pk for r in publicos if _se_ven_sus_respuestas(r)}, retratos)
    en_revision = _en_revision(claves)
    autorizan = Consentimiento.objects.autorizan_publicacion(claves)
    correcciones = temario.correcciones_de(claves)
    for registro in registros:
        if registro.pk not in con_ficha:
            yield registro, None
            continue
        revision, contestado, version = aprobadas.get(registro.pk, (None, None, None))
        cuestionario, preguntas = catalogos.preguntado(registro.proceso_id, version)
        yield (
            registro,
            ficha.Publicable(
                proceso=_proceso(registro.proceso, registro.formula.contienda),
                registro=datos_de_registro(
                    registro, catalogos, companeras.get(registro.pk), otras.get(registro.pk, ())
                ),
                preguntas=preguntas,
                cuestionario=cuestionario,
                respuestas=contestado,
                autoriza_publicacion=registro.pk in autorizan,
                en_revision=registro.pk in en_revision,
                aprobada_en=revision.created_at if revision else None,
                temario=catalogos.temario(registro.proceso_id, correcciones.get(registro.pk, {})),
            ),
        )


def _proceso(proceso: Proceso, contienda: Contienda) -> ficha.ProcesoDatos:
    return ficha.ProcesoDatos(
        clave=proceso.clave,
        nombre=proceso.nombre,
        jornada=proceso.jornada,
        inicio_campania=contienda.inicio_campania,
        fin_campania=contienda.fin_campania,
    )


def datos_de_registro(
    registro: Registro,
    catalogos: Catalogos,
    companera: ficha.PersonaEnFormula | None,
    otras: tuple[ficha.OtraCandidatura, ...] = (),
) -> ficha.RegistroDatos:
    """The public part of a registration. Private data live in another table and are not read here."""
    formula = registro.formula
    contienda, proceso = formula.contienda, registro.proceso
    return ficha.RegistroDatos(
        id=registro.id_publico,
        slug=registro.slug,
        nombre=registro.nombre_publico,
        nombre_orden=registro.nombre_orden,
        sobrenombre=registro.sobrenombre or None,
        sexo=registro.sexo,
        edad=registro.edad_jornada,
        cargo=contienda.cargo.clave,
        cargo_nombre=contienda.cargo.nombre,
        principio=contienda.principio,
        calidad=registro.calidad,
        numero=formula.numero,
        orden_boleta=formula.actor.orden_boleta,
        contienda=contienda.clave,
        territorio=_territorio(proceso, contienda, catalogos),
        actor=catalogos.actor(proceso.pk, formula.actor_id),
        siglado=catalogos.actor(proceso.pk, formula.siglado_id) if formula.siglado_id else None,
        eleccion_consecutiva=registro.eleccion_consecutiva,
        accion_afirmativa=registro.accion_afirmativa if proceso.publica_accion_afirmativa else None,
        companera=companera,
        otras_candidaturas=otras,
    )


def otras_candidaturas(claves: list[int], catalogos: Catalogos) -> dict[int, tuple[ficha.OtraCandidatura, ...]]:
    """What each public registration says of the other public ones of its person: by ballot order, majority first."""
    de_cada_una = de_la_misma_persona(claves)
    pedidas = {otra for otras in de_cada_una.values() for otra in otras}
    orden = ("formula__contienda__principio", "formula__contienda__clave", "formula__numero", "pk")
    filas = Registro.objects.publicos().con_todo().filter(pk__in=pedidas).order_by(*orden) if pedidas else ()
    publicas = {fila.pk: _otra(fila, catalogos) for fila in filas}
    return {
        clave: tuple(dicha for pk, dicha in publicas.items() if pk in otras) for clave, otras in de_cada_una.items()
    }


def _otra(registro: Registro, catalogos: Catalogos) -> ficha.OtraCandidatura:
    datos = datos_de_registro(registro, catalogos, None)
    return ficha.OtraCandidatura(
        id=datos.id,
        slug=datos.slug,
        direccion=ficha.direccion(datos.id, datos.slug),
        nombre=datos.nombre,
        cargo=datos.cargo,
        cargo_nombre=datos.cargo_nombre,
        principio=datos.principio,
        calidad=datos.calidad,
        numero=datos.numero,
        contienda=datos.contienda,
        territorio=datos.territorio,
        actor=datos.actor,
    )


def _territorio(proceso: Proceso, contienda: Contienda, catalogos: Catalogos) -> ficha.TerritorioEnFicha:
    distrito, municipio = contienda.distrito, contienda.municipio
    municipios: tuple[str, ...] = ()
    if distrito:
        municipios = catalogos.municipios(distrito.mapa_id, distrito.pk)
    elif municipio:
        municipios = (municipio.cve_ine,)
    return ficha.TerritorioEnFicha(
        entidad=proceso.entidad.clave,
        entidad_nombre=proceso.entidad.nombre,
        mapa=distrito.mapa.clave if distrito else None,
        distrito=distrito.numero if distrito else None,
        cabecera=distrito.cabecera if distrito else None,
        municipio=municipio.cve_ine if municipio else None,
        municipio_nombre=municipio.nombre if municipio else None,
        municipios=municipios,
    )


def _companeras(registros: list[Registro]) -> dict[int, ficha.PersonaEnFormula]:
    """The other public person of each fórmula, by registration."""
    por_formula: dict[int, list[Registro]] = {}
    for otra in Registro.objects.publicos().filter(formula__in={r.formula_id for r in registros}):
        por_formula.setdefault(otra.formula_id, []).append(otra)
    pares: dict[int, ficha.PersonaEnFormula] = {}
    for registro in registros:
        suya = next((o for o in por_formula.get(registro.formula_id, ()) if o.pk != registro.pk), None)
        if suya is not None:
            pares[registro.pk] = ficha.PersonaEnFormula(
                suya.id_publico, suya.nombre_publico, suya.calidad, suya.sexo, suya.slug
            )
    return pares


def _se_ven_sus_respuestas(registro: Registro) -> bool:
    contienda, proceso = registro.formula.contienda, registro.proceso
    momento = etapa(
        proceso.hoy(),
        inicio_campania=contienda.inicio_campania,
        fin_campania=contienda.fin_campania,
        jornada=proceso.jornada,
    )
    return respuestas_son_visibles(momento)


def _aprobadas(
    ids: list[int], a_la_vista: set[int], retratos: Retratos
) -> dict[int, tuple[Revision, ficha.Respuestas, int | None]]:
    """The approved revision, its answers and the version they answer, for the registrations that have one."""
    paginas = CandidaturaPage.objects.filter(registro__in=ids, live=True, live_revision__isnull=False)
    revisiones = [
        (pagina.registro_id, pagina.live_revision, pagina.with_content_json(pagina.live_revision.content))
        for pagina in paginas.select_related("live_revision")
    ]
    publicas = retratos(
        {objeto.foto_id for registro, _revision, objeto in revisiones if registro in a_la_vista} - {None}
    )
    return {
        registro: (revision, respuestas.leer(objeto, foto=publicas.get(objeto.foto_id)), objeto.cuestionario)
        for registro, revision, objeto in revisiones
    }


def _en_revision(ids: list[int]) -> set[int]:
    """Registrations whose page was submitted, unless what was submitted last is approved: a draft never sent is nobody's."""
    paginas = dict(CandidaturaPage.objects.filter(registro__in=ids).values_list("pk", "registro_id"))
    tipo = ContentType.objects.get_for_model(CandidaturaPage)
    posteriores = WorkflowState.objects.filter(
        content_type=tipo, object_id=OuterRef("object_id"), pk__gt=OuterRef("pk")
    )
    ultimas = WorkflowState.objects.filter(~Exists(posteriores), content_type=tipo)
    enviadas = ultimas.exclude(status=WorkflowState.STATUS_APPROVED)
    if len(ids) <= 1:
        enviadas = enviadas.filter(object_id__in=[str(pagina) for pagina in paginas])
    return {paginas[int(pk)] for pk in enviadas.values_list("object_id", flat=True) if int(pk) in paginas}
