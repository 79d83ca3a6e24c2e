"""What a candidacy's proposals talk about, read from its rows: the words of its process, and what editors set."""

from collections.abc import Iterable

from candidaturas.models import CorreccionDeTemas, Tema
from candidaturas.temas import Correcciones, Reglas, Temario, reglas


def reglas_del_proceso(proceso_id: int) -> Reglas:
    """The words of the themes in use (one query)."""
    return reglas(dict(Tema.objects.en_uso().filter(proceso=proceso_id).values_list("clave", "palabras")))


def correcciones_de(registros: Iterable[int]) -> dict[int, Correcciones]:
    """What editors set, by registration (one query). A theme out of use is in none.

    One that is left without any because all of its themes were retired is none either: its editor never said that
    the text talks about nothing.
    """
    filas = CorreccionDeTemas.objects.filter(registro__in=list(registros)).values_list(
        "registro_id", "propuesta", "huella", "temas__clave", "temas__en_uso"
    )
    puestos: dict[tuple[int, str, str], list[tuple[str | None, bool | None]]] = {}
    for registro, propuesta, huella, clave, en_uso in filas.order_by("registro", "temas__clave"):
        puestos.setdefault((registro, propuesta, huella), []).append((clave, en_uso))
    halladas: dict[int, dict[tuple[str, str], tuple[str, ...]]] = {}
    for (registro, propuesta, huella), temas in puestos.items():
        claves = tuple(clave for clave, en_uso in temas if clave and en_uso)
        if claves or temas == [(None, None)]:
            halladas.setdefault(registro, {})[propuesta, huella] = claves
    return dict(halladas)


def temario_de(registro_id: int, proceso_id: int) -> Temario:
    """The one of a single candidacy."""
    return Temario(reglas_del_proceso(proceso_id), correcciones_de([registro_id]).get(registro_id, {}))
