"""The table of contents of the public pages. Every address is in Spanish and carries no year."""

from django.urls import path

from candidaturas.publico import (
    boleta,
    candidatura,
    converters,
    distritos,
    inicio,
    municipios,
    proporcional,
)

converters.registrar()

app_name = "publico"
urlpatterns = [
    path("mi-boleta/", boleta.mi_boleta, name="mi_boleta"),
    path("mi-boleta/<seccion:seccion>/", boleta.boleta, name="boleta"),
    path("municipios/", municipios.municipios, name="municipios"),
    path("municipios/<municipio:clave>/", municipios.municipio, name="municipio"),
    path("distritos/", distritos.distritos, name="distritos"),
    path("distritos/<int:numero>/", distritos.distrito, name="distrito"),
    path("representacion-proporcional/", proporcional.indice, name="rp"),
    path("representacion-proporcional/<slug:actor>/", proporcional.lista, name="rp_actor"),
    path("candidaturas/<id_publico:id_publico>/", candidatura.candidatura, name="candidatura"),
    path("candidaturas/<id_publico:id_publico>-<slug:slug>/", candidatura.candidatura, name="candidatura"),
    path("procesos/<slug:clave>/", inicio.proceso, name="proceso"),
]
