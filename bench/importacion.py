"""`python -m bench.importacion FILE`: import a registry in bulk, index it, and print time and memory as JSON.

It runs in a process of its own, so that its memory is the import's.
"""

import json
import resource
import sys
import time
from pathlib import Path

import django


def main(archivo: Path) -> None:
    """Measure from the bytes of the file to the last record in the index."""
    django.setup()
    from bench.escenario import preparar
    from candidaturas.exchange.avance import en_silencio
    from candidaturas.exchange.bulk import EnBloque
    from candidaturas.exchange.importer import importar
    from candidaturas.models import CandidaturaPage, FichaPublicada, Salida
    from search.index import reconstruir

    proceso = preparar()
    contenido = archivo.read_bytes()
    inicio = time.perf_counter()
    propuesta, aplicada = importar(
        contenido, archivo.name, proceso, quien=None, modo=EnBloque(), avance=en_silencio, autorizar=lambda p: True
    )
    importado = time.perf_counter()
    if aplicada is None:
        sys.exit("\n".join(str(problema) for problema in propuesta.problemas[:20]))
    indexadas = reconstruir()
    fin = time.perf_counter()
    Salida.objects.all().delete()
    print(
        json.dumps(
            {
                "importar_s": round(importado - inicio, 1),
                "indexar_s": round(fin - importado, 1),
                "memoria_mib": _memoria_maxima(),
                "paginas": CandidaturaPage.objects.count(),
                "fichas": FichaPublicada.objects.count(),
                "indexadas": indexadas,
            }
        )
    )


def _memoria_maxima() -> int:
    """Largest resident size of this process, in MiB (Linux counts in KiB, macOS in bytes)."""
    pico = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return pico // (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
