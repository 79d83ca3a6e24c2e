"""The state registry's layout (IEPC Durango 2025, 32 columns): whole planillas, no folio and no fórmula number.

Pairs and list numbers follow from the order of the rows; the CURP identifies the person. The voter
card's emission number and the gender column are not kept: nothing here needs them.
"""

from candidaturas.exchange.columnas import Columna, Renglon, Tabla, buscar_tabla, exigir_obligatorias
from candidaturas.exchange.errores import SinFilas
from candidaturas.exchange.filas import FilaRegistro, Lectura
from candidaturas.exchange.layouts import persona, valores
from candidaturas.exchange.layouts.cosecha import Cosecha
from candidaturas.exchange.layouts.planillas import SIN_NUMERO, numerar
from candidaturas.exchange.problemas import Problema
from candidaturas.exchange.reader.hoja import Libro

CLAVE = "estatal"
NOMBRE = "registro estatal"


def _privada(campo: str, *nombres: str, obligatoria: bool = False, fecha: bool = False) -> Columna:
    return Columna(campo, nombres, obligatoria=obligatoria, reservada=True, fecha=fecha)


COLUMNAS = (
    Columna("nombres", ("NOMBRE", "NOMBRES", "NOMBRE(S)"), obligatoria=True),
    Columna("primer_apellido", ("PRIMER APELLIDO", "APELLIDO PATERNO"), obligatoria=True),
    Columna("segundo_apellido", ("SEGUNDO APELLIDO", "APELLIDO MATERNO"), obligatoria=True),
    Columna("cargo", ("POSTULACIÓN", "CARGO"), obligatoria=True),
    Columna("tipo", ("CARÁCTER", "CALIDAD"), obligatoria=True),
    Columna("medida", ("MEDIDA COMPENSATORIA", "ACCIÓN AFIRMATIVA")),
    Columna("municipio", ("MUNICIPIO",), obligatoria=True),
    Columna("entidad", ("ENTIDAD",)),
    Columna("partido", ("PARTIDO",), obligatoria=True),
    Columna("coalicion", ("COALICIÓN", "COALICIÓN O CANDIDATURA COMÚN"), obligatoria=True),
    Columna("sobrenombre", ("SOBRENOMBRE",)),
    Columna("reeleccion", ("REELECCIÓN", "ELECCIÓN CONSECUTIVA")),
    Columna("sexo", ("SEXO",), obligatoria=True),
    Columna("genero", ("GÉNERO",), reservada=True),
    _privada("curp", "CURP", obligatoria=True),
    _privada("ocupacion", "OCUPACIÓN"),
    _privada("lugar_nacimiento", "LUGAR DE NACIMIENTO"),
    _privada("nacimiento", "FECHA DE NACIMIENTO", obligatoria=True, fecha=True),
    _privada("calle", "CALLE"),
    _privada("exterior", "NÚMERO EXTERIOR"),
    _privada("interior", "NÚMERO INTERIOR"),
    _privada("colonia", "COLONIA"),
    _privada("ciudad", "CIUDAD"),
    _privada("codigo_postal", "CÓDIGO POSTAL"),
    _privada("residencia_anios", "TIEMPO DE RESIDENCIA AÑOS"),
    _privada("residencia_meses", "TIEMPO DE RESIDENCIA MESES"),
    _privada("cic", "CIC"),
    _privada("ocr", "OCR"),
    Columna("seccion", ("SECCIÓN ELECTORAL", "SECCIÓN")),
    _privada("emision", "NÚMERO DE EMISIÓN"),
    _privada("clave_elector", "CLAVE DE ELECTOR"),
    Columna("registrada", ("FECHA DE REGISTRO",), fecha=True),
    Columna("distrito", ("DISTRITO LOCAL", "DISTRITO")),
    Columna("numero", ("NÚMERO DE LISTA", "NUM_LISTA_O_FORMULA")),
    Columna("folio", ("FOLIO",)),
)
_SIN_AVISO = frozenset({"distrito", "numero", "folio"})


def tablas(libro: Libro) -> list[Tabla]:
    """The book's sheets in this layout."""
    return [tabla for hoja in libro.hojas if (tabla := buscar_tabla(hoja, COLUMNAS))]


def leer(libro: Libro) -> Lectura:
    """Read every sheet in this layout as one registry."""
    halladas = tablas(libro)
    for tabla in halladas:
        exigir_obligatorias(tabla, NOMBRE)
    problemas = [p for t in halladas for p in t.columnas_ausentes() if not _sin_aviso(p)]
    filas = [_fila(renglon, problemas) for tabla in halladas for renglon in tabla.renglones()]
    if not filas and not any(p.grave for p in problemas):
        raise SinFilas(hoja=halladas[0].hoja.nombre)
    return Lectura(CLAVE, tuple(numerar(filas, problemas)), tuple(problemas))


def _sin_aviso(problema: Problema) -> bool:
    return any(c.nombres[0] == problema.columna for c in COLUMNAS if c.campo in _SIN_AVISO)


def _fila(renglon: Renglon, problemas: list[Problema]) -> FilaRegistro | None:
    """A row of registration, or None with the reasons noted."""
    cosecha = Cosecha(renglon.defectos())
    for campo in ("nombres", "cargo"):
        cosecha.exigir(renglon, campo)
    postulante = "coalicion" if renglon.texto("coalicion") else "partido"
    cosecha.exigir(renglon, postulante)
    estado = persona.estado(renglon)
    if estado is None:
        cosecha.tomar(persona.no_es_nombre(renglon, *persona.CELDAS))
    curp = cosecha.tomar(persona.curp(renglon))
    # A cancelled candidacy may come without the person's data.
    sexo = cosecha.tomar(valores.sexo(renglon, "sexo")) if renglon.texto("sexo") or not estado else None
    calidad = cosecha.tomar(valores.calidad(renglon, "tipo"))
    nacimiento = cosecha.tomar(valores.fecha_pasada(renglon, "nacimiento"))
    cosecha.tomar(valores.fecha_pasada(renglon, "registrada"))
    medida = cosecha.tomar(valores.medida(renglon, "medida"))
    reeleccion = cosecha.tomar(valores.si_no(renglon, "reeleccion"))
    numero = cosecha.tomar(valores.entero(renglon, "numero"))
    problemas += cosecha.problemas
    if cosecha.problemas or curp is None or calidad is None:
        return None
    problemas += persona.incoherencias(renglon, curp, nacimiento, sexo)
    return FilaRegistro(
        renglon=renglon,
        postulante=renglon.texto(postulante),
        postulante_campo=postulante,
        partido=renglon.texto("partido") if postulante == "coalicion" else "",
        cargo=renglon.texto("cargo"),
        calidad=calidad,
        nombre=persona.nombre(renglon, estado),
        sexo=sexo,
        numero=numero or SIN_NUMERO,
        entidad=renglon.texto("entidad"),
        distrito=renglon.texto("distrito"),
        municipio=renglon.texto("municipio"),
        folio=renglon.texto("folio"),
        nacimiento=nacimiento,
        estado=estado.estado if estado else None,
        acuerdo=estado.acuerdo if estado else "",
        eleccion_consecutiva=reeleccion,
        accion_afirmativa=medida,
        privados=persona.privados(renglon, curp, nacimiento),
    )
