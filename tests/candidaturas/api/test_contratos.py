"""The contract, as whole documents a reader can open: each file of `contratos/` is a request and its answer.

What is random in the world is written in words: ids by their order, hashes as «huella», portraits as «retrato»,
places of a list as «marca».
After a change on purpose, `CONTRATOS=escribir pytest tests/candidaturas/api/test_contratos.py` writes them again.
"""

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

CARPETA = Path(__file__).parent / "contratos"
CASOS = {
    "lista": "/api/v1/candidaturas?limit=2",
    "lista_por_nombre_con_campos": "/api/v1/candidaturas?orden=nombre&campos=persona",
    "lista_filtrada": "/api/v1/candidaturas?actor=pb&edad=21-29&sexo=mujer&campos=persona&campos=actor&campos=siglado",
    "lista_vacia": "/api/v1/candidaturas?edad_min=90",
    "lista_de_archivo": "/api/v1/candidaturas?proceso=durango-2021",
    "candidatura_publicada": "/api/v1/candidaturas/{publicada}",
    "candidatura_en_revision": "/api/v1/candidaturas/{en_revision}",
    "candidatura_sin_captura": "/api/v1/candidaturas/{sin_captura}",
    "candidatura_retirada": "/api/v1/candidaturas/{sustituida}",
    "candidatura_unida": "/api/v1/candidaturas/2bcdfghjkm",
    "candidatura_desconocida": "/api/v1/candidaturas/zzzzzzzzzz",
    "procesos": "/api/v1/procesos",
    "cargos": "/api/v1/cargos",
    "cargos_sin_traduccion": "/api/v1/cargos?lang=en",
    "contiendas": "/api/v1/contiendas",
    "actores": "/api/v1/actores",
    "temas": "/api/v1/temas",
    "temas_sin_traduccion": "/api/v1/temas?lang=en",
    "distritos": "/api/v1/distritos",
    "municipios": "/api/v1/municipios",
    "secciones": "/api/v1/secciones?limit=2",
    "boleta": "/api/v1/secciones/1234/boleta",
    "seccion_extinta": "/api/v1/secciones/1301/boleta",
    "buscar": "/api/v1/buscar?q=rosaurra+trebino",
    "buscar_sin_partes": "/api/v1/buscar?orden=boleta&limit=2&sin=fragmentos&sin=facetas",
    "buscar_nada": "/api/v1/buscar?q=%22palabras+que+nadie+dijo%22&sin=facetas",
    "buscar_mal": "/api/v1/buscar?tema=astrologia&limit=0&pagina=2&q=a&q=b",
    "buscar_tema_desconocido": "/api/v1/buscar?tema=astrologia",
    "buscar_en_otro_lugar": "/api/v1/buscar?cursor=bWFsYQ",
    "propuestas": "/api/v1/propuestas?orden=boleta&limit=1&sin=facetas",
    "propuestas_por_palabras": "/api/v1/propuestas?q=transporte&sin=facetas",
    "autocompletar": "/api/v1/autocompletar?q=tre",
    "autocompletar_en_ingles": "/api/v1/autocompletar?q=gomez&lang=en",
    "cambios": "/api/v1/cambios?proceso=durango-2021",
    "parametros": "/api/v1/candidaturas?color=rojo&limit=9999&sexo=otro&proceso=a&proceso=b",
    "valores": "/api/v1/candidaturas?limit=9999&sexo=otro&edad_min=veinte&distrito=0",
    "direccion_desconocida": "/api/v1/partidos",
    "v2_candidaturas": "/api/v2/candidaturas/?limit=1",
    "v2_candidatura": "/api/v2/candidaturas/{publicada}/?fields=persona,propuestas",
}
ENCABEZADOS = ("Content-Type", "Location", "ETag", "Last-Modified", "Link", "Cache-Control", "Vary", "Content-Language")
_CIFRAS = "23456789b"
_HUELLA = re.compile(r"\b[0-9a-f]{64}\b")
_CURSOR = re.compile(r'(cursor=|desde=|"hasta": ")[-\w]+')
_RETRATO = re.compile(r"\b[0-9a-f]{24}\b")


def _legible(texto: str, mundo: Any) -> str:
    for cifra, registro in zip(_CIFRAS, mundo.todos, strict=True):
        texto = texto.replace(registro.id_publico, cifra * 10)
    return _RETRATO.sub("retrato", _HUELLA.sub("huella", _CURSOR.sub(r"\1marca", texto)))


def _documento(respuesta: Any, camino: str, mundo: Any) -> str:
    documento = {
        "peticion": f"GET {camino}",
        "estado": respuesta.status_code,
        "encabezados": {nombre: respuesta[nombre] for nombre in ENCABEZADOS if nombre in respuesta},
        "cuerpo": json.loads(respuesta.content) if respuesta.content else None,
    }
    return _legible(json.dumps(documento, ensure_ascii=False, indent=2), mundo) + "\n"


@pytest.mark.parametrize("caso", CASOS)
def test_every_answer_is_the_one_of_its_document(caso, client, mundo):
    camino = CASOS[caso].format(
        publicada=mundo.publicada.id_publico,
        en_revision=mundo.en_revision.id_publico,
        sin_captura=mundo.sin_captura.id_publico,
        sustituida=mundo.sustituida.id_publico,
    )
    obtenido = _documento(client.get(camino), camino, mundo)
    archivo = CARPETA / f"{caso}.json"
    if os.environ.get("CONTRATOS") == "escribir":
        archivo.write_text(obtenido)
    assert obtenido == archivo.read_text()


def test_every_document_has_its_case():
    assert {archivo.stem for archivo in CARPETA.glob("*.json")} == set(CASOS)
