"""`python -m bench.publicar`: approve all that was imported, index it, and say how many queries each page costs."""

import json

import django


def main() -> None:
    """Every count is of a page that has been asked before: what processes shelve is on its shelf."""
    django.setup()
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext
    from django_tasks_db.models import DBTaskResult

    from bench.direcciones import PAGINAS, de_una_candidatura
    from bench.escenario import AYUNTAMIENTOS, publicar_todo
    from candidaturas.models import FichaPublicada, Proceso, Salida
    from search.index import reconstruir

    publicar_todo(Proceso.objects.get(clave=AYUNTAMIENTOS))
    reconstruir()
    for pendientes in (Salida, DBTaskResult):  # what is measured next is the site, not the workers' backlog
        pendientes.objects.all().delete()
    cliente = Client(headers={"host": "localhost"})
    consultas = {}
    ficha = FichaPublicada.objects.order_by("id").first()
    for nombre, direccion in {**PAGINAS, **de_una_candidatura(ficha.id_publico, ficha.slug)}.items():
        cliente.get(direccion)
        with CaptureQueriesContext(connection) as capturadas:
            respuesta = cliente.get(direccion)
        consultas[nombre] = (respuesta.status_code, len(capturadas))
    print(json.dumps(consultas))


if __name__ == "__main__":
    main()
