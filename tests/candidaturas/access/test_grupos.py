"""Each actor has its branch, its group and its images; each role, exactly its permissions."""

from django.contrib.auth.models import Group, Permission
from django.core.management.sql import emit_post_migrate_signal
from django.db import DEFAULT_DB_ALIAS
from django.db.migrations.loader import MigrationLoader
from wagtail.models import GroupCollectionPermission, GroupPagePermission

from candidaturas.access.grupos import PERMISOS, preparar_actor, preparar_grupos
from candidaturas.access.roles import GRUPOS, Rol, actores_de, roles_de
from candidaturas.models import ActorPolitico, ActorPoliticoPage
from tests.factories.mundo import un_actor


def test_an_actor_gets_its_branch_group_and_images_when_it_is_saved(mundo):
    actor = ActorPolitico(proceso=mundo.proceso, clave="nuevo", nombre="Partido Nuevo", siglas="PN")
    actor.save()
    guardado = ActorPolitico.objects.get(pk=actor.pk)
    assert guardado.pagina.get_parent().specific == mundo.proceso_page
    permisos = GroupPagePermission.objects.filter(group=guardado.grupo)
    assert {(p.page_id, p.permission.codename) for p in permisos} == {
        (guardado.pagina.pk, "add_page"),
        (guardado.pagina.pk, "change_page"),
    }
    assert set(
        GroupCollectionPermission.objects.filter(group=guardado.grupo).values_list("collection", "permission__codename")
    ) == {(guardado.coleccion_id, "add_image"), (guardado.coleccion_id, "choose_image")}


def test_preparing_again_changes_nothing(mundo):
    antes = (GroupPagePermission.objects.count(), ActorPoliticoPage.objects.count())
    preparar_grupos()
    preparar_actor(mundo.partido_a)
    assert (GroupPagePermission.objects.count(), ActorPoliticoPage.objects.count()) == antes


def test_every_permission_of_a_role_exists(mundo):
    existen = {f"{p.content_type.app_label}.{p.codename}" for p in Permission.objects.select_related("content_type")}
    assert {nombre for nombres in PERMISOS.values() for nombre in nombres} <= existen


def test_in_a_schema_of_before_the_roles_keep_what_there_is(mundo):
    Permission.objects.filter(codename="view_cambio").delete()
    preparar_grupos()
    assert Group.objects.get(name=GRUPOS[Rol.AUDITORA]).permissions.filter(codename="view_retiro").exists()


def test_permissions_are_given_on_the_way_forward_alone(mundo):
    grupo = Group.objects.get(name=GRUPOS[Rol.EDITORA])
    grupo.permissions.clear()
    migracion = MigrationLoader(None).get_migration("candidaturas", "0001_initial")
    emit_post_migrate_signal(0, False, DEFAULT_DB_ALIAS, plan=[(migracion, True)])
    assert not grupo.permissions.exists()
    emit_post_migrate_signal(0, False, DEFAULT_DB_ALIAS, plan=[(migracion, False)])
    assert grupo.permissions.exists()


def test_a_permission_given_by_hand_is_taken_back(mundo):
    de_mas = GroupPagePermission.objects.filter(permission__codename="publish_page").first()
    GroupPagePermission.objects.create(
        group=mundo.partido_a.grupo, page=mundo.partido_b.pagina, permission=de_mas.permission
    )
    preparar_actor(mundo.partido_a)
    assert not GroupPagePermission.objects.filter(group=mundo.partido_a.grupo, page=mundo.partido_b.pagina).exists()


def test_a_renamed_actor_keeps_its_group_and_branch(mundo):
    actor = mundo.partido_a
    actor.nombre = "Partido Alameda Nuevo"
    actor.save()
    guardado = ActorPolitico.objects.get(pk=actor.pk)
    assert guardado.grupo_id == mundo.partido_a.grupo_id
    assert guardado.pagina.title == "Partido Alameda Nuevo"
    assert list(actores_de(mundo.de_a)) == [guardado]


def test_two_actors_whose_long_names_begin_alike_share_nothing(mundo):
    comienzo = "Coalición " + "muy " * 30
    uno = un_actor(mundo.proceso, "larga-1", comienzo + "uno", "L1")
    dos = un_actor(mundo.proceso, "larga-2", comienzo + "dos", "L2")
    assert uno.grupo_id != dos.grupo_id
    assert uno.coleccion_id != dos.coleccion_id


def test_roles_come_from_groups(mundo):
    assert roles_de(mundo.administradora) == {Rol.ADMINISTRADORA}
    assert roles_de(mundo.editora) == {Rol.EDITORA}
    assert roles_de(mundo.auditora) == {Rol.AUDITORA}
    assert roles_de(mundo.de_a) == {Rol.PARTIDO}
