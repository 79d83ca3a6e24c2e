"""What does not agree with the catalogues of the process, or with what is already registered."""

from django.utils.translation import gettext_lazy as _

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.mensajes.que_hacer import CORRIGE_CELDA
from candidaturas.exchange.mensajes.tipo import Mensajes

_SE_CONSERVA = _("Se conserva la captura. Si deben cambiar, que lo haga quien captura.")

MENSAJES: Mensajes = {
    Codigo.ACTOR_DESCONOCIDO: (
        _("«%(valor)s» no está entre los partidos y coaliciones del proceso.%(sugerencia)s"),
        _("Corrige el nombre, o agrégalo al catálogo como otra forma de escribirlo."),
    ),
    Codigo.CARGO_DESCONOCIDO: (
        _("«%(valor)s» no es un cargo de este proceso.%(sugerencia)s"),
        _("Corrige el cargo, o revisa que elegiste el proceso correcto."),
    ),
    Codigo.CONTIENDA_DESCONOCIDA: (
        _("En este proceso no se elige %(cargo)s en %(territorio)s."),
        _("Corrige el cargo o el territorio, o da de alta la contienda."),
    ),
    Codigo.CONTIENDA_AMBIGUA: (
        _("Hay más de una contienda de %(cargo)s en %(territorio)s y la fila no dice cuál."),
        _("Agrega el principio al cargo: MR o RP."),
    ),
    Codigo.ENTIDAD_AJENA: (
        _("La fila es de «%(valor)s» y el proceso es de %(entidad)s."),
        _("Quita la fila, o elige el proceso de esa entidad."),
    ),
    Codigo.MUNICIPIO_DESCONOCIDO: (
        _("«%(valor)s» no es un municipio de %(entidad)s.%(sugerencia)s"),
        CORRIGE_CELDA,
    ),
    Codigo.DISTRITO_INVALIDO: (
        _("«%(valor)s» no dice un distrito del mapa del proceso."),
        _("Escribe el número del distrito, por ejemplo «7-Santiago Papasquiaro»."),
    ),
    Codigo.CABECERA_DISTINTA: (
        _("El archivo llama «%(valor)s» a la cabecera del distrito %(numero)s; en el catálogo es %(cabecera)s."),
        _("Se toma el número. Revisa que sea el mapa del proceso."),
    ),
    Codigo.SECCION_AUSENTE: (
        _("La sección de residencia %(valor)s no está vigente en el catálogo."),
        _("Se guarda como viene. Revisa el dato con el expediente."),
    ),
    Codigo.CLAVE_REPETIDA: (
        _("La misma candidatura está también en la fila %(otra)s: una persona tiene una sola en cada contienda."),
        _(
            "Deja una sola fila, o corrige el dato que las hace iguales. Si la postulan varios partidos, da de alta su coalición."
        ),
    ),
    Codigo.CLAVE_DE_OTRA: (
        _("El dato de «%(columna)s» es el mismo que en la fila %(otra)s, que es de otra persona."),
        _("Corrige la fila que lo tiene mal: la CURP y el folio son de una sola persona."),
    ),
    Codigo.UNA_FILA_POR_INTEGRANTE: (
        _("La candidatura de %(coalicion)s viene una vez por partido integrante (filas %(filas)s): se toma una sola."),
        _("No hace falta nada si es la misma persona. Si son varias, agrega el folio de cada una."),
    ),
    Codigo.PERSONA_DISTINTA: (
        _("El lugar está registrado a nombre de %(antes)s y el archivo dice %(despues)s."),
        _("Decide si es la misma persona con el nombre corregido o una sustitución; mientras, la fila no se aplica."),
    ),
    Codigo.RESPUESTAS_EDITADAS: (
        _("El archivo trae otras respuestas, pero la captura ya fue editada después de la importación anterior."),
        _SE_CONSERVA,
    ),
    Codigo.CAPTURA_ADELANTADA: (
        _(
            "Alguien guardó o envió otras respuestas mientras se aplicaba la importación, y las del archivo no se cargaron."
        ),
        _SE_CONSERVA,
    ),
    Codigo.SALIDA_CONSERVADA: (
        _("El registro está aquí como %(estado)s y el archivo todavía lo lista."),
        _("Se conserva el estado. Si volvió a aprobarse, cámbialo en su registro."),
    ),
    Codigo.LUGAR_OCUPADO: (
        _("El lugar ya es de otra persona registrada (%(otra)s), que no viene en el archivo."),
        _("Da de baja o sustituye ese registro antes de importar esta fila; mientras, la fila no se aplica."),
    ),
    Codigo.HOMONIMAS: (
        _("Esta fila (%(propia)s) tiene el mismo nombre que otra en la contienda: %(otras)s."),
        _("Decide si son dos personas o una sola; mientras, la fila no se aplica."),
    ),
    Codigo.MISMA_PERSONA: (
        _("Se decidió que es la misma persona que la de la fila %(otra)s, y que solo vale aquella."),
        _("Esta fila no se aplica."),
    ),
    Codigo.OTRA_CONTIENDA: (
        _("La persona está registrada en otra contienda del archivo (%(donde)s) y ya no viene ahí."),
        _(
            "Decide si esta es una segunda candidatura o si la de antes se cambió a esta contienda; mientras, la fila no se aplica."
        ),
    ),
    Codigo.CLAVE_REGISTRADA: (
        _("La CURP o el folio es de otra persona registrada: %(otra)s, en %(donde)s."),
        _("Corrige el dato en la fila o en el registro de esa persona; mientras, la fila no se aplica."),
    ),
    Codigo.MUNICIPIO_AUSENTE: (
        _("El municipio %(valor)s no está en el catálogo de municipios."),
        _("Agrégalo al catálogo o corrige la clave del INE."),
    ),
    Codigo.FILA_REPETIDA: (
        _("La clave %(valor)s está también en la fila %(otra)s."),
        _("Deja una sola fila, o corrige la clave."),
    ),
    Codigo.CLAVE_AJENA: (
        _("La clave del INEGI %(valor)s ya es de %(municipio)s."),
        _("Corrige la celda, o trae también ese municipio con su clave nueva."),
    ),
    Codigo.CLAVES_DISTINTAS: (
        _("La clave del INEGI es %(valor)s aquí y %(otra)s en el catálogo de municipios."),
        CORRIGE_CELDA,
    ),
    Codigo.DISTRITO_SIN_CABECERA: (
        _("El distrito %(valor)s no tiene cabecera conocida."),
        _("Agrega su fila al archivo de cabeceras."),
    ),
    Codigo.DISTRITOS_NO_COINCIDEN: (
        _(
            "El catálogo de municipios dice para %(municipio)s los distritos: %(dichos)s; sus secciones dicen: %(reales)s."
        ),
        _("Mandan las secciones. Revisa cuál de los dos catálogos es correcto."),
    ),
}
