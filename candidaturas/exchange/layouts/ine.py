"""INE's layout: CANDIDATOS (registration and curricular answers) and CUESTIONARIO IDENTIDAD, which decides the calidad.

Sheets are known by their headers, not by their names; each may come more than once. The first sheet
alone (as CSV) is read too: there the order of the rows proposes the calidad, and a person confirms.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace

from candidaturas.exchange.canon import limpia, palabras
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.columnas import Columna, Renglon, Tabla, buscar_tabla, exigir_obligatorias
from candidaturas.exchange.errores import SinFilas
from candidaturas.exchange.filas import FilaRegistro, Lectura, Nombre
from candidaturas.exchange.layouts import curricular, encabezados, identidad, valores
from candidaturas.exchange.layouts.calidad import ordenar_por_filas
from candidaturas.exchange.layouts.cargos import principio_en
from candidaturas.exchange.layouts.copias import textos_copiados
from candidaturas.exchange.layouts.cosecha import Cosecha
from candidaturas.exchange.layouts.persona import no_es_nombre
from candidaturas.exchange.nombres import estado_en_nombre, para_mostrar
from candidaturas.exchange.problemas import Problema
from candidaturas.exchange.reader.hoja import Libro
from candidaturas.vocabulario import Principio

CLAVE = "ine"
NOMBRE = "INE"

_OBLIGATORIAS = frozenset({"postulante", "cargo", "numero", "nombre", "tipo", "sexo"})
_CLAVES = tuple(
    Columna(campo, encabezados.de(campo), obligatoria=campo in _OBLIGATORIAS)
    for campo in (
        "postulante", "cargo", "candidatura", "entidad", "distrito", "circunscripcion", "municipio", "numero", "nombre",
        "tipo", "edad", "sexo",
    )
)  # fmt: skip
_FOLIO = tuple(Columna(campo, encabezados.de(campo)) for campo in ("folio", "sobrenombre"))
CANDIDATOS = (*_CLAVES, *curricular.COLUMNAS, *_FOLIO)
IDENTIDAD = (*_CLAVES, *identidad.COLUMNAS)

#: Columns that some years do not have: their absence is no news.
_SIN_AVISO = frozenset({"folio", "sobrenombre", "circunscripcion", "candidatura"})
_PREGUNTAS_MINIMAS = 10


def tablas(libro: Libro) -> tuple[list[Tabla], list[Tabla]]:
    """The book's sheets of candidacies and of identity answers."""
    candidatos, identidades = [], []
    for hoja in libro.hojas:
        tabla = buscar_tabla(hoja, IDENTIDAD)
        if tabla and sum(tabla.trae(c.campo) for c in identidad.COLUMNAS) >= _PREGUNTAS_MINIMAS:
            identidades.append(_acomodada(tabla))
        elif tabla := buscar_tabla(hoja, CANDIDATOS):
            candidatos.append(_acomodada(tabla))
    return candidatos, identidades


def _acomodada(tabla: Tabla) -> Tabla:
    """The table with its column of the kind of candidacy where its values belong.

    It is the calidad where that has no column and every cell says propietaria or suplente; the office, where that has none
    (2021). Beside both it says the principle.
    """
    if not tabla.trae("candidatura"):
        return tabla
    dichos = tabla.dichos("candidatura")
    if not tabla.trae("tipo") and dichos and all(map(valores.calidad_de, dichos)):
        campo = "tipo"
    elif not tabla.trae("cargo"):
        campo = "cargo"
    else:
        return tabla
    posiciones, rotulos = dict(tabla.posiciones), dict(tabla.rotulos)
    posiciones[campo], rotulos[campo] = posiciones.pop("candidatura"), rotulos.pop("candidatura")
    return replace(tabla, posiciones=posiciones, rotulos=rotulos)


def leer(libro: Libro) -> Lectura:
    """Read a book that has at least one of the two sheets."""
    candidatos, identidades = tablas(libro)
    for tabla in (*candidatos, *identidades):
        exigir_obligatorias(tabla, NOMBRE)
    base = candidatos or identidades
    problemas = [p for t in base for p in t.columnas_ausentes() if _se_avisa(t, p)]
    renglones = [renglon for tabla in base for renglon in tabla.renglones()]
    filas = [fila for renglon in renglones if (fila := _fila(renglon, problemas))]
    leidas = {id(fila.renglon) for fila in filas}
    rechazadas = {_llave(renglon) for renglon in renglones if id(renglon) not in leidas}
    if not filas and not any(p.grave for p in problemas):
        raise SinFilas(hoja=base[0].hoja.nombre)
    if identidades:
        filas = _con_identidad(filas, identidades, problemas, rechazadas, solo_identidad=not candidatos)
    else:
        filas = ordenar_por_filas(filas, problemas)
    problemas += textos_copiados(filas)
    return Lectura(CLAVE, tuple(filas), tuple(problemas), calidad_por_orden=not identidades)


def _se_avisa(tabla: Tabla, problema: Problema) -> bool:
    return not any(tabla.columnas[campo].nombres[0] == problema.columna for campo in _SIN_AVISO & set(tabla.columnas))


def _fila(renglon: Renglon, problemas: list[Problema]) -> FilaRegistro | None:
    """A row of registration, or None with the reasons noted."""
    cosecha = Cosecha(renglon.defectos())
    for campo in ("postulante", "cargo", "nombre"):
        cosecha.exigir(renglon, campo)
    fuente = renglon.texto("nombre")
    estado = estado_en_nombre(fuente)
    if estado is None:
        cosecha.tomar(no_es_nombre(renglon, "nombre"))
    numero = cosecha.tomar(valores.entero(renglon, "numero"))
    cargo = cosecha.tomar(_cargo(renglon)) or ""
    if principio_en(cargo) is Principio.PROPORCIONAL:
        cosecha.exigir(renglon, "numero")
    edad = cosecha.tomar(valores.edad(renglon, "edad"))
    # A cancelled candidacy may come without the person's data.
    sexo = cosecha.tomar(valores.sexo(renglon, "sexo")) if renglon.texto("sexo") or not estado else None
    calidad = cosecha.tomar(valores.calidad(renglon, "tipo"))
    problemas += cosecha.problemas
    if cosecha.problemas or calidad is None:
        return None
    nombre = estado.nombre if estado else fuente
    # A status beside a name is no part of it: it corrects nothing.
    fuente = nombre or fuente
    return FilaRegistro(
        renglon=renglon,
        postulante=renglon.texto("postulante"),
        postulante_campo="postulante",
        cargo=cargo,
        calidad=calidad,
        nombre=Nombre(para_mostrar(nombre), fuente, sobrenombre=para_mostrar(renglon.texto("sobrenombre"))),
        sexo=sexo,
        numero=numero or 1,
        entidad=renglon.texto("entidad"),
        distrito=renglon.texto("distrito"),
        municipio=renglon.texto("municipio"),
        folio=renglon.texto("folio"),
        edad=edad,
        estado=estado.estado if estado else None,
        acuerdo=estado.acuerdo if estado else "",
        curricular=curricular.leer_curricular(renglon, problemas),
    )


def _cargo(renglon: Renglon) -> str | Problema:
    """The office with its principle, which may come in a column of its own."""
    cargo, aparte = renglon.texto("cargo"), principio_en(renglon.texto("candidatura"))
    propio = principio_en(cargo)
    if propio and aparte and propio is not aparte:
        return renglon.problema("candidatura", Codigo.PRINCIPIOS_DISTINTOS, cargo=cargo)
    return f"{cargo} {aparte.upper()}" if aparte and not propio else cargo


Llave = tuple[str, str, str]


def _llave(renglon: Renglon) -> Llave:
    return renglon.texto("numero"), palabras(limpia(renglon.crudo("nombre"))), palabras(renglon.texto("cargo"))


def _con_identidad(
    filas: Iterable[FilaRegistro], tablas: list[Tabla], problemas: list[Problema], rechazadas: Collection[Llave],
    *, solo_identidad: bool,
) -> list[FilaRegistro]:  # fmt: skip
    """Each row with the calidad and the answers of its row in the identity sheet. A row that was refused has been told once."""
    indice: dict[Llave, list[Renglon]] = defaultdict(list)
    for tabla in tablas:
        for renglon in tabla.renglones():
            if not solo_identidad:
                problemas += renglon.defectos()
            indice[_llave(renglon)].append(renglon)
    usados: set[int] = set()
    completas = []
    for fila in filas:
        suyo = _su_renglon(fila, indice.get(_llave(fila.renglon), []))
        if suyo is None:
            problemas.append(fila.renglon.problema("nombre", Codigo.SIN_FILA_DE_IDENTIDAD, grave=True))
            continue
        usados.add(id(suyo))
        calidad = valores.calidad(suyo, "tipo")
        if isinstance(calidad, Problema):
            problemas.append(calidad)
            continue
        completas.append(replace(fila, calidad=calidad, identidad=identidad.leer_identidad(suyo, problemas)))
    sobran = [r for llave, suyos in indice.items() if llave not in rechazadas for r in suyos if id(r) not in usados]
    problemas += [r.problema("nombre", Codigo.IDENTIDAD_SIN_CANDIDATURA, grave=False) for r in sobran]
    return completas


#: What tells apart the rows of one number, name and office: a father and a son may share a fórmula.
_DISTINGUEN = ("postulante", "distrito", "municipio", "sexo", "edad")


def _su_renglon(fila: FilaRegistro, candidatos: list[Renglon]) -> Renglon | None:
    """The row of the other sheet that is the same candidacy, where its cells leave only one."""
    for campo in _DISTINGUEN:
        if len(candidatos) > 1:
            dicho = palabras(fila.renglon.texto(campo))
            iguales = [r for r in candidatos if palabras(r.texto(campo)) == dicho]
            candidatos = iguales if iguales or campo == "postulante" else candidatos
    return candidatos[0] if len(candidatos) == 1 else None
