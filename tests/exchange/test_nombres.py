"""Names: what is one, what only stands where one should, and how those in capitals are shown."""

from typing import Any

import pytest

from candidaturas.exchange.nombre_propio import es_nombre
from candidaturas.exchange.nombres import EstadoEnNombre, estado_en_nombre, para_mostrar
from candidaturas.models import FichaPublicada, Proceso, Registro
from candidaturas.vocabulario import EstadoRegistro
from tests.exchange.archivos import ana, importado, libro_ine, registro_estatal, revisado
from tests.exchange.lectura import leido, problemas
from tests.factories.hojas import un_libro_estatal

E = EstadoRegistro


@pytest.mark.parametrize(
    ("fuente", "visto"),
    [
        ("MA. DE LOS ÁNGELES PEÑA", "Ma. de los Ángeles Peña"),
        ("ANA E. RUIZ", "Ana E. Ruiz"),
        ("ANA E RUIZ", "Ana E Ruiz"),
        ("ANA E. ICAZA", "Ana E. Icaza"),
        ("ITURBIDE E ICAZA", "Iturbide e Icaza"),
        ("JOSÉ Y. ORTEGA Y GASSET", "José Y. Ortega y Gasset"),
        ("J.J. DE LA O", "J.J. de la O"),
        ("D. VON DER BECKE", "D. von der Becke"),
        ("MARTÍN DOS SANTOS JR.", "Martín dos Santos Jr."),
        ("MACGREGOR MACÍAS", "MacGregor Macías"),
        ("O'BRIEN D’ANGELO", "O'Brien D’Angelo"),
        ("BETO'S", "Beto's"),
        ('JUAN "EL CHAPO" RUIZ', 'Juan "El Chapo" Ruiz'),
        ("JUAN «LA ROCA» DE LA ROSA", "Juan «La Roca» de la Rosa"),
        ("LUIS PÉREZ VII", "Luis Pérez VII"),
        ("XI VI MORA", "Xi Vi Mora"),
        ("PÉREZ-Y-PÉREZ", "Pérez-y-Pérez"),
        ("MA.DE LOURDES", "Ma.de Lourdes"),
        ("LUIS SOTO J.R.", "Luis Soto J.R."),
        ("ma. de los ángeles", "Ma. de los Ángeles"),
        ("Ma. De Los Ángeles", "Ma. De Los Ángeles"),
    ],
)  # fmt: skip
def test_particles_initials_numerals_and_abbreviations_keep_their_case(fuente: str, visto: str) -> None:
    assert para_mostrar(fuente) == visto
    assert para_mostrar(visto) == visto


@pytest.mark.parametrize(
    ("celda", "esperado"),
    [
        ("ANA RUIZ (RENUNCIÓ)", (E.RENUNCIA, "", "ANA RUIZ")),
        ("ANA RUIZ (RENUNCIÓ", (E.RENUNCIA, "", "ANA RUIZ")),
        ("ANA RUIZ(RENUNCIO)", (E.RENUNCIA, "", "ANA RUIZ")),
        ("Ana Ruiz - renuncia", (E.RENUNCIA, "", "Ana Ruiz")),
        ("ANA RUIZ, RENUNCIÓ EL 3 DE MAYO", (E.RENUNCIA, "", "ANA RUIZ")),
        ("ANA RUIZ [CANCELADA]", (E.CANCELADA, "", "ANA RUIZ")),
        ("ANA RUIZ (SUSTITUIDA, ACUERDO IEPC/CG12/2024)", (E.SUSTITUIDA, "IEPC/CG12/2024", "ANA RUIZ")),
        ("ANA RUIZ (SUSTITUIDA POR LUISA SOTO)", (E.SUSTITUIDA, "", "ANA RUIZ")),
        ("ACUERDO IEPC/CG12/2024: CANDIDATURA CANCELADA", (E.CANCELADA, "IEPC/CG12/2024", "")),
        ("LA CANDIDATURA FUE CANCELADA", (E.CANCELADA, "", "")),
    ],
)  # fmt: skip
def test_a_status_set_apart_of_a_name_is_read_with_it(celda: str, esperado: tuple[E, str, str]) -> None:
    assert estado_en_nombre(celda) == EstadoEnNombre(*esperado)


NO_SON_NOMBRES = (
    "VACANTE", "Ana Vacante", "SIN REGISTRO", "POR DEFINIR", "Desierta", "BAJA", "TITULAR", "XXXX", "A", "A. B.", "12345",
    "PERSONA 1", "ana@correo.mx", "www.ana.mx", "¿?", "ANA RUIZ (SUPLENTE)", "ANA RUIZ †", "ANA RUIZ (+)", "ANA RUIZ (FINADA)",
    "ANA RUIZ (BAJA)", "ANA RUIZ - LIBRE", "ANA RUIZ RENUNCIÓ", "ANA RUIZ RENUNCIO", "RENUNCIÓ: ANA RUIZ", "NO HAY CANDIDATO",
    "SUSTITUIDA POR LUISA SOTO", "LUISA SOTO (SUSTITUYE A ANA RUIZ)", "LUISA SOTO (POR RENUNCIA DE ANA RUIZ)",
    "LUISA SOTO (SUSTITUCIÓN)", "ANA RUIZ (RENUNCIA EN TRÁMITE)", "ANA RUIZ (NO RENUNCIÓ)",
    "LUZ HERRERA SOTO (DESISTIÓ)", "LUZ HERRERA DESISTIMIENTO", "POR SUSTITUIR", "DISPONIBLE", "NO HUBO POSTULACIÓN", "EN BLANCO",
    "LUGAR RESERVADO PARA MUJER", "FERNANDO (LICENCIA)", "(INELEGIBLE)", "LUZ HERRERA - INELEGIBLE", "LUZ HERRERA -INELEGIBLE",
    "LUZ HERRERA (REVOCADO)", "LUZ HERRERA (NO PROCEDE)", "NO PROCEDENTE", "LUZ (DESECHADO)", "ACÉFALA", "A DEFINIR", "FALTA",
    "SE RESERVA", "ESPACIO SIN OCUPAR", "QUIEN RESULTE", "NOMBRE DEL CANDIDATO", "PRESIDENTE MUNICIPAL", "LUZ HERRERA / ANA GIL",
    "LUZ HERRERA Y/O ANA GIL", "LUZ HERRERA (LO QUE SEA)", "LUZ HERRERA [VER OFICIO]", "LUZ HERRERA – PENDIENTE DE FIRMA",
    "LUZ HERRERA (LA PROFE)", "LUZ HERRERA; ANA GIL", "FALTA NOMBRE", "SIN OCUPAR", "LUZ HERRERA RETIRADA",
)  # fmt: skip


@pytest.mark.parametrize("celda", NO_SON_NOMBRES)
def test_a_note_a_number_or_a_doubtful_status_is_neither_a_name_nor_a_status(celda: str) -> None:
    assert estado_en_nombre(celda) is None
    assert not es_nombre(celda)


@pytest.mark.parametrize(
    "nombre",
    [
        "ANA BAJA LIBRE", "JUAN BAJO REY", "MARÍA DE LA CRUZ CANCELA", "SOCORRO RENUNCIO", "Ana Ruiz Renuncio", "ROSA CANDIDA REYES",
        "Ana Acuerdo Pérez", "ANA PÉREZ-GIL SOTO", "BLANCA BLANCO SINECIO", "NOÉ PROCOPIO REVOREDO", "LUGO REYES, A. SALAZAR", 'JUAN "EL CHAPO" RUIZ', "RUIZ SOTO, ANA", "J. JESÚS DE LA O", "Ñu Ku",
    ],
)  # fmt: skip
def test_a_surname_that_is_also_a_word_is_a_name(nombre: str) -> None:
    assert estado_en_nombre(nombre) is None
    assert es_nombre(nombre)


@pytest.mark.parametrize("celda", [c for c in NO_SON_NOMBRES if c not in {"12345", "¿?"}])
def test_in_the_national_layout_what_is_no_name_is_refused_by_its_cell(celda: str) -> None:
    assert ("no_es_nombre", 2, "NOMBRE_CANDIDATO") in problemas(leido(libro_ine(NOMBRE_CANDIDATO=celda)), graves=True)


@pytest.mark.parametrize("celda", ["N/A", "PENDIENTE", "---", "Sin nombre", "¿?", 12345])
def test_a_name_that_is_missing_is_refused_too(celda: Any) -> None:
    assert {c for c, fila, _columna in problemas(leido(libro_ine(NOMBRE_CANDIDATO=celda)), graves=True) if fila == 2} <= {
        "no_es_nombre", "falta_dato",
    }  # fmt: skip
    assert problemas(leido(libro_ine(NOMBRE_CANDIDATO=celda)), graves=True)


def _estatal(**celdas: str) -> bytes:
    filas = registro_estatal()
    return un_libro_estatal([{**filas[0], **celdas}, *filas[1:]])


@pytest.mark.parametrize(
    ("celdas", "columna"),
    [
        ({"NOMBRE": "VACANTE"}, "NOMBRE"),
        ({"NOMBRE": "X"}, "NOMBRE"),
        ({"PRIMER APELLIDO": "(SUPLENTE)"}, "PRIMER APELLIDO"),
        ({"SEGUNDO APELLIDO": "POR DEFINIR"}, "SEGUNDO APELLIDO"),
        ({"SEGUNDO APELLIDO": "†"}, "SEGUNDO APELLIDO"),
    ],
)
def test_in_the_state_layout_the_cell_that_is_no_name_is_named(celdas: dict[str, str], columna: str) -> None:
    lectura = leido(_estatal(**celdas))
    codigo, fila, dicha = problemas(lectura, graves=True)[0]
    assert (codigo, fila, dicha.replace("_", " ")) == ("no_es_nombre", 2, columna)


@pytest.mark.parametrize("apellido", ["BAJA", "LIBRE", "DE LA CRUZ", "REY"])
def test_a_surname_in_a_cell_of_its_own_may_be_a_word(apellido: str) -> None:
    assert problemas(leido(_estatal(**{"PRIMER APELLIDO": apellido})), graves=True) == []


@pytest.mark.django_db
def test_who_resigned_according_to_the_name_cell_is_withdrawn_under_her_own_name(congreso: Proceso) -> None:
    importado(libro_ine(), congreso)
    cambiado = libro_ine(NOMBRE_CANDIDATO="ANA DE LA CRUZ MCGREGOR (RENUNCIÓ)")
    importado(cambiado, congreso)
    assert (ana().estado, ana().nombre_publico) == (E.RENUNCIA, "Ana de la Cruz McGregor")
    assert not FichaPublicada.objects.filter(registro=ana()).exists()
    assert revisado(cambiado, congreso).plan.vacio


@pytest.mark.django_db
@pytest.mark.parametrize("celda", ["NOMBRE", "PRIMER APELLIDO"])
def test_a_status_in_one_cell_of_the_name_leaves_its_parts_as_they_are(ayuntamientos: Proceso, celda: str) -> None:
    importado(un_libro_estatal(registro_estatal()), ayuntamientos)
    antes = Registro.objects.get(nombres="Alma")
    importado(_estatal(**{celda: f"{registro_estatal()[0][celda]} (RENUNCIÓ)"}), ayuntamientos)
    ahora = Registro.objects.get(pk=antes.pk)
    assert (ahora.estado, ahora.nombre_orden) == (E.RENUNCIA, antes.nombre_orden)


@pytest.mark.django_db
def test_a_cancelled_place_that_names_nobody_registers_nobody(congreso: Proceso) -> None:
    importado(libro_ine(NOMBRE_CANDIDATO="CANDIDATURA CANCELADA MEDIANTE EL ACUERDO IEPC/CG07/2024"), congreso)
    assert Registro.objects.count() == 5
    assert not Registro.objects.filter(nombre_publico__icontains="cancelada").exists()


@pytest.mark.django_db
def test_a_cancelled_place_that_names_nobody_is_told_and_is_not_counted_as_unchanged(congreso: Proceso) -> None:
    propuesta = revisado(libro_ine(NOMBRE_CANDIDATO="CANDIDATURA CANCELADA"), congreso)
    (aviso,) = [p for p in propuesta.problemas if p.codigo == "sin_persona"]
    assert (aviso.fila, aviso.grave) == (2, False)
    assert aviso.mensaje == "Candidatura cancelada sin «NOMBRE_CANDIDATO»: no se registra."
    assert [propuesta.cuentas()[c] for c in ("nuevas", "iguales", "sin_persona")] == [5, 0, 1]
