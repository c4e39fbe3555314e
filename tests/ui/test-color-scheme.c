/* test-color-scheme.c: following the desktop's preference for dark. SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rdv-color-scheme.h"
#include "ui-probe.h"

/* The settings portal, as far as we ask it (XDG Desktop Portal, Settings). */
static const char interface_xml[] =
    "<node><interface name='org.freedesktop.portal.Settings'>"
    "<method name='Read'><arg type='s' direction='in'/><arg type='s' direction='in'/>"
    "<arg type='v' direction='out'/></method>"
    "<signal name='SettingChanged'><arg type='s'/><arg type='s'/><arg type='v'/></signal>"
    "</interface></node>";

#define PATH      "/org/freedesktop/portal/desktop"
#define INTERFACE "org.freedesktop.portal.Settings"
#define NAMESPACE "org.freedesktop.appearance"

typedef struct
{
  GDBusConnection *bus;
  GDBusNodeInfo *node;
  guint object;
  guint name;
  guint32 preference;
  guint reads;
  gboolean has_name;
} Portal;

static void
on_call (GDBusConnection *bus,
         const char *sender,
         const char *path,
         const char *interface,
         const char *method,
         GVariant *parameters,
         GDBusMethodInvocation *invocation,
         gpointer user_data)
{
  Portal *portal = user_data;
  const char *name, *key;

  g_variant_get (parameters, "(&s&s)", &name, &key);
  g_assert_cmpstr (name, ==, NAMESPACE);
  g_assert_cmpstr (key, ==, "color-scheme");
  portal->reads++;
  /* Read boxes its answer twice. */
  g_dbus_method_invocation_return_value (
      invocation, g_variant_new ("(v)", g_variant_new_variant (g_variant_new_uint32 (portal->preference))));
}

static const GDBusInterfaceVTable vtable = { on_call, NULL, NULL, { NULL } };

static void
on_name_acquired (GDBusConnection *bus, const char *name, gpointer user_data)
{
  ((Portal *)user_data)->has_name = TRUE;
}

static gboolean
has_name (gpointer portal)
{
  return ((Portal *)portal)->has_name;
}

static gboolean
was_read (gpointer portal)
{
  return ((Portal *)portal)->reads > 0;
}

/* A connection of its own, so that words go over the bus and not past it. */
static void
portal_open (Portal *portal, guint32 preference)
{
  g_autofree char *address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GError) error = NULL;

  *portal = (Portal){ .preference = preference };
  portal->bus = g_dbus_connection_new_for_address_sync (
      address, G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL, NULL, &error);
  g_assert_no_error (error);
  portal->node = g_dbus_node_info_new_for_xml (interface_xml, &error);
  g_assert_no_error (error);
  portal->object = g_dbus_connection_register_object (portal->bus, PATH, portal->node->interfaces[0], &vtable,
                                                      portal, NULL, &error);
  g_assert_no_error (error);
  portal->name =
      g_bus_own_name_on_connection (portal->bus, "org.freedesktop.portal.Desktop",
                                    G_BUS_NAME_OWNER_FLAGS_NONE, on_name_acquired, NULL, portal, NULL);
  ui_probe_wait (has_name, portal, "the portal is on the bus");
}

static void
portal_close (Portal *portal)
{
  g_bus_unown_name (portal->name);
  g_dbus_connection_unregister_object (portal->bus, portal->object);
  g_dbus_connection_close_sync (portal->bus, NULL, NULL);
  g_object_unref (portal->bus);
  g_dbus_node_info_unref (portal->node);
}

static void
portal_say (Portal *portal, const char *namespace, guint32 preference)
{
  g_dbus_connection_emit_signal (
      portal->bus, NULL, PATH, INTERFACE, "SettingChanged",
      g_variant_new ("(ssv)", namespace, "color-scheme", g_variant_new_uint32 (preference)), NULL);
}

static gboolean
is_dark (gpointer settings)
{
  gboolean dark;

  g_object_get (settings, "gtk-application-prefer-dark-theme", &dark, NULL);
  return dark;
}

static gboolean
is_light (gpointer settings)
{
  return !is_dark (settings);
}

static void
test_dark_from_the_start (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autoptr (RdvColorScheme) scheme = NULL;
  Portal portal;

  portal_open (&portal, 1);
  g_assert_false (is_dark (settings));
  scheme = rdv_color_scheme_new (settings);
  ui_probe_wait (is_dark, settings, "what the portal says at the start is followed");
  portal_say (&portal, NAMESPACE, 2);
  ui_probe_wait (is_light, settings, "light is followed");
  g_clear_object (&scheme);
  gtk_settings_reset_property (settings, "gtk-application-prefer-dark-theme");
  portal_close (&portal);
}

static void
test_changes (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autoptr (RdvColorScheme) scheme = NULL;
  Portal portal;

  portal_open (&portal, 0);
  scheme = rdv_color_scheme_new (settings);
  ui_probe_wait (was_read, &portal, "the portal is asked");
  portal_say (&portal, NAMESPACE, 1);
  ui_probe_wait (is_dark, settings, "a change to dark is followed");
  /* Words of another namespace say nothing; those after them come in order. */
  portal_say (&portal, "org.example", 2);
  portal_say (&portal, NAMESPACE, 0);
  ui_probe_wait (is_light, settings, "a change back is followed");
  g_clear_object (&scheme);
  portal_close (&portal);
}

static void
test_without_portal (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autoptr (GSettingsSchema) schema = g_settings_schema_source_lookup (
      g_settings_schema_source_get_default (), "org.gnome.desktop.interface", TRUE);
  g_autoptr (GSettings) desktop = NULL;
  g_autoptr (RdvColorScheme) scheme = NULL;

  if (schema == NULL || !g_settings_schema_has_key (schema, "color-scheme"))
    {
      g_test_skip ("the settings of the desktop are not installed");
      return;
    }
  desktop = g_settings_new ("org.gnome.desktop.interface");
  g_settings_set_string (desktop, "color-scheme", "prefer-dark");
  g_assert_true (is_light (settings));
  scheme = rdv_color_scheme_new (settings);
  ui_probe_wait (is_dark, settings, "what the desktop's settings say at the start is followed");
  g_settings_set_string (desktop, "color-scheme", "default");
  ui_probe_wait (is_light, settings, "a change is followed");
}

/* Gone before the portal answers: nothing may reach for it. */
static void
test_gone_early (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  Portal portal;

  portal_open (&portal, 1);
  g_object_unref (rdv_color_scheme_new (settings));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (is_dark (settings));
  portal_close (&portal);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/color-scheme/dark-from-the-start", test_dark_from_the_start);
  g_test_add_func ("/color-scheme/changes", test_changes);
  g_test_add_func ("/color-scheme/without-portal", test_without_portal);
  g_test_add_func ("/color-scheme/gone-early", test_gone_early);
  return g_test_run ();
}
