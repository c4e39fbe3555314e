/* rdv-application-actions.c: actions and keys of the application. SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rdv-application-private.h"

/* Every key that works wherever the focus is. The canvas and the detail pane add those that work on them. */
static const struct
{
  const char *action;
  const char *keys[4];
} keys[] = {
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.open", { "<Control>o" } },
  { "win.export", { "<Control>e" } },
  { "win.export-data", { "<Control><Shift>e" } },
  { "win.print", { "<Control>p" } },
  { "win.copy-link", { "<Control><Shift>c" } },
  { "win.legend", { "<Control>k" } },
  { "win.back", { "<Alt>Left", "Back" } },
  { "win.forward", { "<Alt>Right", "Forward" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.zoom-whole", { "<Control>0", "<Control>KP_0" } },
  { "win.go-to-date", { "<Control>g" } },
  { "win.filter", { "<Control><Shift>f" } },
  { "win.clear-filters", { "<Control><Shift>x" } },
  { "win.as-of", { "<Control>d" } },
  { "win.as-of-earlier", { "<Alt><Shift>Left" } },
  { "win.as-of-later", { "<Alt><Shift>Right" } },
  { "win.tours", { "F5" } },
  { "win.next-part", { "F6" } },
  { "win.previous-part", { "<Shift>F6" } },
  { "win.list", { "<Control>l" } },
  { "win.search", { "<Control>f" } },
  { "win.pane", { "F9" } },
  { "win.fullscreen", { "F11" } },
  { "win.preferences", { "<Control>comma" } },
  { "win.shortcuts", { "<Control>question", "F1" } },
};

/* A window to do something in; with none open, that of a start without arguments. */
static RdvWindow *
need_window (RdvApplication *self)
{
  g_application_activate (G_APPLICATION (self));
  return rdv_application_get_window (self);
}

/* For another start of the program, which has no windows of its own. */
static void
activate_present_tour (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rdv_application_present_tour (need_window (user_data), g_variant_get_string (parameter, NULL));
}

/* This one and the next are offered by the desktop entry. */
static void
activate_open (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_action_group_activate_action (G_ACTION_GROUP (need_window (user_data)), "open", NULL);
}

static void
activate_present (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rdv_application_present_tour (need_window (user_data), "");
}

static void
activate_quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_application_quit (user_data);
}

static const GActionEntry entries[] = {
  { .name = "quit", .activate = activate_quit },
  { .name = "open", .activate = activate_open },
  { .name = "present", .activate = activate_present },
  { .name = "present-tour", .activate = activate_present_tour, .parameter_type = "s" },
};

void
rdv_application_add_actions (RdvApplication *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), keys[i].action, keys[i].keys);
}
