"""Addresses of the domain's own screens, under the admin's."""

from django.urls import path

from candidaturas.admin import (
    busqueda,
    consentimiento,
    cuentas,
    expediente,
    listado,
    registro,
    salidas,
    sesion,
    tablero,
    temas,
)

urlpatterns = [
    path("busqueda/", busqueda.buscar, name="busqueda"),
    path("sesion/", sesion.sesion, name="sesion"),
    path("revision/", tablero.cola, name="revision_cola"),
    path("candidaturas/", listado.candidaturas, name="candidaturas_lista"),
    path("candidaturas/<int:page_id>/", expediente.expediente, name="candidatura_expediente"),
    path("candidaturas/<int:page_id>/identidad/", expediente.identidad, name="candidatura_identidad"),
    path("candidaturas/<int:page_id>/observar/", expediente.observar_candidatura, name="candidatura_observar"),
    path("candidaturas/<int:page_id>/aprobar/", expediente.aprobar_candidatura, name="candidatura_aprobar"),
    path("candidaturas/<int:page_id>/temas/", temas.corregir_temas, name="candidatura_temas"),
    path(
        "candidaturas/<int:page_id>/temas/segun-palabras/",
        temas.volver_a_las_palabras,
        name="candidatura_temas_segun_palabras",
    ),
    path("candidaturas/<int:page_id>/aviso/", consentimiento.aviso, name="candidatura_aviso"),
    path("candidaturas/<int:page_id>/formato/", consentimiento.formato, name="candidatura_formato"),
    path("registros/<int:pk>/estado/", registro.estado, name="registro_estado"),
    path("registros/<int:pk>/sustituir/", registro.sustitucion, name="registro_sustituir"),
    path("registros/<int:pk>/retirar/", registro.retiro, name="registro_retirar"),
    path("salidas/reintentar/", salidas.reintentar, name="salidas_reintentar"),
    path("salidas/<int:pk>/reintentar/", salidas.reintentar_una, name="salida_reintentar"),
    path("cuentas/<int:pk>/invitar/", cuentas.invitar, name="cuenta_invitar"),
    path("consentimientos/<int:pk>/formato/", consentimiento.formato_firmado, name="consentimiento_formato"),
]
