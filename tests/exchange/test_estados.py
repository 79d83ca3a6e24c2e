"""A registry file changes the status of a registration as the admin does: the review ends, the audit row stays."""

import pytest
from django.urls import reverse

from candidaturas.access.cuentas import crear_cuenta
from candidaturas.access.imagenes import puede_abrir, puede_elegir
from candidaturas.access.roles import Rol
from candidaturas.exchange.plan import Decision
from candidaturas.models import CandidaturaPage, Proceso, Registro, Retiro
from cms.base.models import Bitacora, User
from tests.exchange.archivos import ANA, ana, importada_en_revision, importado, libro_ine, registro_ine, revisado
from tests.factories.candidaturas import capturar, una_foto
from tests.factories.hojas import CANDIDATOS, tabla, xlsx
from tests.factories.sesiones import sesion

pytestmark = pytest.mark.django_db


def test_a_cancellation_in_a_file_ends_the_review_and_leaves_its_audit_row(congreso: Proceso, persona: User) -> None:
    pagina = importada_en_revision(congreso)
    cancelado = libro_ine(NOMBRE_CANDIDATO="CANDIDATURA CANCELADA MEDIANTE EL ACUERDO IEPC/CG07/2024", EDAD=None)
    importado(cancelado, congreso, quien=persona)
    assert CandidaturaPage.objects.get(pk=pagina.pk).current_workflow_state is None
    fila = Bitacora.objects.get(accion="registro.estado", objeto_id=str(pagina.registro_id))
    assert fila.quien == persona
    assert fila.datos == {"antes": "aprobada", "ahora": "cancelada", "acuerdo": "IEPC/CG07/2024"}


def test_a_substitution_in_a_file_ends_the_review_and_leaves_its_audit_row(congreso: Proceso, persona: User) -> None:
    pagina = importada_en_revision(congreso)
    Registro.objects.filter(pk=pagina.registro_id).update(acuerdo="El de su aprobación")
    nuevo = libro_ine(NOMBRE_CANDIDATO="BEATRIZ ITZEL VALLES IBARRA", EDAD=30)
    importado(nuevo, congreso, decisiones={ANA: Decision.SUSTITUCION}, quien=persona)
    assert CandidaturaPage.objects.get(pk=pagina.pk).current_workflow_state is None
    fila = Bitacora.objects.get(accion="registro.sustituida", objeto_id=str(pagina.registro_id))
    assert (fila.quien, fila.datos) == (persona, {"acuerdo": "", "sucesora": ana().id_publico})
    assert Retiro.objects.get(id_publico=pagina.registro.id_publico).acuerdo == ""


def test_a_cancellation_without_its_acuerdo_does_not_borrow_that_of_the_approval(congreso: Proceso) -> None:
    importado(libro_ine(), congreso)
    Registro.objects.filter(pk=ana().pk).update(acuerdo="El de su aprobación")
    cancelado = libro_ine(NOMBRE_CANDIDATO="CANDIDATURA CANCELADA", EDAD=None)
    (cambio,) = revisado(cancelado, congreso).plan.cambios
    assert ("acuerdo", "El de su aprobación", "—") in [(c.campo, c.antes, c.despues) for c in cambio.campos]
    importado(cancelado, congreso)
    assert Retiro.objects.get(id_publico=ana().id_publico).acuerdo == ""
    assert revisado(cancelado, congreso).plan.vacio


def _registrada_por(siglas: str, proceso: Proceso) -> CandidaturaPage:
    """Import one candidacy, of the same person each time, nominated by that party."""
    fila = {**registro_ine()[0][0], "FOLIO": 1, "PARTIDO_COALICION": siglas}
    importado(xlsx({"A": tabla((*CANDIDATOS, "FOLIO"), [fila])}), proceso)
    return CandidaturaPage.objects.get()


def _cuenta_de(clave: str, proceso: Proceso) -> User:
    partido = proceso.actores.get(clave=clave)
    return crear_cuenta(correo=f"{clave}@example.org", nombre=clave, rol=Rol.PARTIDO, actores=[partido], invitar=False)


def test_who_changes_of_party_is_captured_by_the_new_one_and_no_longer_by_the_old(congreso: Proceso) -> None:
    _registrada_por("PAN", congreso)
    de_pan, de_morena = _cuenta_de("pan", congreso), _cuenta_de("morena", congreso)
    pagina = _registrada_por("MORENA", congreso)
    assert pagina.registro.formula.actor.clave == "morena"
    assert not pagina.permissions_for_user(de_pan).can_edit()
    assert pagina.permissions_for_user(de_morena).can_edit()
    assert CandidaturaPage.find_problems() == ([], [], [], [], [])


def test_the_portraits_of_who_changes_of_party_are_the_new_ones_and_no_longer_the_olds(congreso: Proceso) -> None:
    pagina = _registrada_por("PAN", congreso)
    de_pan, de_morena = _cuenta_de("pan", congreso), _cuenta_de("morena", congreso)
    retratos = [
        capturar(pagina, de_pan).get_latest_revision_as_object().foto for _vez in ("kept in an older version", "latest")
    ]
    ajena = una_foto(congreso.actores.get(clave="pan"))
    _registrada_por("MORENA", congreso)
    for retrato in retratos:
        assert not puede_abrir(de_pan, retrato.file.name)
        assert not puede_elegir(de_pan, [str(retrato.pk)])
        assert puede_abrir(de_morena, retrato.file.name)
        assert puede_elegir(de_morena, [str(retrato.pk)])
    assert puede_abrir(de_pan, ajena.file.name)
    assert not puede_abrir(de_morena, ajena.file.name)
    a_elegir = sesion(de_pan).get(reverse("wagtailimages_chooser:choose")).content.decode()
    assert reverse("wagtailimages_chooser:chosen", args=[ajena.pk]) in a_elegir
    assert reverse("wagtailimages_chooser:chosen", args=[retratos[1].pk]) not in a_elegir
