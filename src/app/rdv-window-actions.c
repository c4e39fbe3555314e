/* rdv-window-actions.c: what keys, menus and buttons do. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-config.h"

#include "rdv-window-private.h"

#include <glib/gi18n-lib.h>

#include "rdv-report-dialog.h"

static void
activate_open (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rdv_window_choose_file (user_data);
}

static void
activate_choose_folder (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rdv_window_choose_folder (user_data);
}

static void
activate_open_uri (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  rdv_window_open_file (user_data, file);
}

static void
activate_open_builtin (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_builtin (NULL);

  rdv_window_load (user_data, loader);
}

static void
activate_retry (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rdv_window_retry (user_data);
}

static void
activate_cancel (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rdv_window_cancel_load (user_data);
}

static void
activate_back_to_timeline (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rdv_window_show_timeline (user_data);
}

static void
activate_report (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RdvWindow *self = user_data;
  GtkWidget *dialog = rdv_report_dialog_new (GTK_WINDOW (self), self->report);

  gtk_window_present (GTK_WINDOW (dialog));
}

static void
activate_columns (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rdv_window_choose_columns (user_data);
}

static void
activate_export (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rdv_window_export (user_data);
}

static void
activate_export_data (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rdv_window_export_data (user_data);
}

static void
activate_print (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rdv_window_print (user_data);
}

static void
activate_copy_link (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rdv_window_copy_link (user_data);
}

static void
activate_legend (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rdv_window_show_legend (user_data);
}

static void
activate_launch (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_show_uri (GTK_WINDOW (user_data), g_variant_get_string (parameter, NULL), GDK_CURRENT_TIME);
}

static void
activate_back (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rdv_window_go_back (user_data);
}

static void
activate_forward (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rdv_window_go_forward (user_data);
}

/* win.zoom-in is canvas.zoom-in and so on: the same from wherever the focus is. */
static void
activate_on_canvas (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RdvWindow *self = user_data;
  g_autofree char *name = g_strconcat ("canvas.", g_action_get_name (G_ACTION (action)), NULL);

  gtk_widget_activate_action (GTK_WIDGET (self->canvas), name, NULL);
}

static void
change_pane (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  RdvWindow *self = user_data;

  rdv_split_view_set_open (self->split, g_variant_get_boolean (state));
}

static void
change_filter (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  if (g_variant_get_boolean (state))
    rdv_window_show_filter (user_data);
  else
    rdv_window_hide_filter (user_data);
}

static void
activate_show_filter (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rdv_window_show_filter (user_data);
}

static void
change_list (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  rdv_window_set_list (user_data, g_variant_get_boolean (state));
}

static void
activate_search (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rdv_window_search (user_data);
}

static void
change_search_bar (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  if (g_variant_get_boolean (state))
    rdv_window_search (user_data);
  else
    rdv_window_end_search (user_data);
}

static void
activate_clear_filters (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RdvWindow *self = user_data;

  rdv_find_set_filter (self->find, NULL);
}

static void
change_fullscreen (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  if (g_variant_get_boolean (state))
    gtk_window_fullscreen (user_data);
  else
    gtk_window_unfullscreen (user_data);
}

static void
on_fullscreened (RdvWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "fullscreen");

  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_boolean (gtk_window_is_fullscreen (GTK_WINDOW (self))));
}

static void
activate_step_back (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rdv_window_step_back (user_data);
}

static void
activate_next_part (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rdv_window_go_to_part (user_data, 1);
}

static void
activate_previous_part (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rdv_window_go_to_part (user_data, -1);
}

static void
activate_save_copy (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rdv_window_save_copy (user_data);
}

static void
activate_save_example (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rdv_window_save_example (user_data);
}

static void
activate_preferences (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rdv_window_show_preferences (user_data);
}

static void
activate_shortcuts (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/rendezvous/ui/shortcuts.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  /* Sections are added after the window's own properties, and the last added would be shown. */
  g_object_set (shortcuts, "section-name", "timeline", NULL);
  gtk_window_set_transient_for (shortcuts, GTK_WINDOW (user_data));
  gtk_window_present (shortcuts);
}

static void
activate_about (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_show_about_dialog (GTK_WINDOW (user_data), "program-name", _ ("Rendezvous"), "version", RDV_VERSION,
                         "comments", _ ("A timeline to look at, to read and to show"), "license-type",
                         GTK_LICENSE_GPL_3_0, "logo-icon-name", RDV_APP_ID,
                         /* TRANSLATORS: put your names here, one a line. */
                         "translator-credits", _ ("translator-credits"), NULL);
}

static const GActionEntry entries[] = {
  { .name = "open", .activate = activate_open },
  { .name = "choose-folder", .activate = activate_choose_folder },
  { .name = "open-uri", .activate = activate_open_uri, .parameter_type = "s" },
  { .name = "open-builtin", .activate = activate_open_builtin },
  { .name = "retry", .activate = activate_retry },
  { .name = "cancel", .activate = activate_cancel },
  { .name = "back-to-timeline", .activate = activate_back_to_timeline },
  { .name = "report", .activate = activate_report },
  { .name = "columns", .activate = activate_columns },
  { .name = "export", .activate = activate_export },
  { .name = "export-data", .activate = activate_export_data },
  { .name = "print", .activate = activate_print },
  { .name = "copy-link", .activate = activate_copy_link },
  { .name = "legend", .activate = activate_legend },
  { .name = "launch", .activate = activate_launch, .parameter_type = "s" },
  { .name = "back", .activate = activate_back },
  { .name = "forward", .activate = activate_forward },
  { .name = "zoom-in", .activate = activate_on_canvas },
  { .name = "zoom-out", .activate = activate_on_canvas },
  { .name = "zoom-whole", .activate = activate_on_canvas },
  { .name = "today", .activate = activate_on_canvas },
  { .name = "go-to-date", .activate = activate_on_canvas },
  { .name = "lanes-show-all", .activate = activate_on_canvas },
  { .name = "filter", .state = "false", .change_state = change_filter },
  { .name = "show-filter", .activate = activate_show_filter },
  { .name = "list", .state = "false", .change_state = change_list },
  { .name = "search", .activate = activate_search },
  { .name = "search-bar", .state = "false", .change_state = change_search_bar },
  { .name = "clear-filters", .activate = activate_clear_filters },
  { .name = "pane", .state = "true", .change_state = change_pane },
  { .name = "fullscreen", .state = "false", .change_state = change_fullscreen },
  { .name = "step-back", .activate = activate_step_back },
  { .name = "next-part", .activate = activate_next_part },
  { .name = "previous-part", .activate = activate_previous_part },
  { .name = "save-copy", .activate = activate_save_copy },
  { .name = "save-example", .activate = activate_save_example },
  { .name = "preferences", .activate = activate_preferences },
  { .name = "shortcuts", .activate = activate_shortcuts },
  { .name = "about", .activate = activate_about },
};

void
rdv_window_init_actions (RdvWindow *self)
{
  g_autoptr (GPropertyAction) density = g_property_action_new ("density", self->canvas, "density");
  g_autoptr (GPropertyAction) zone = g_property_action_new ("zone", self->canvas, "zone");

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (density));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (zone));
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (on_fullscreened), NULL);
}

static void
set_enabled (RdvWindow *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)),
                               enabled);
}

void
rdv_window_update_actions (RdvWindow *self)
{
  gboolean is_shown = self->document != NULL && self->state_page == NULL && !rdv_window_is_presenting (self);
  gboolean is_canvas = is_shown && !rdv_window_is_list (self);
  RdvViewport *viewport = rdv_canvas_get_viewport (self->canvas);
  RdvLaneOrder *order = rdv_canvas_get_lane_order (self->canvas);

  set_enabled (self, "retry", self->loader != NULL && self->cancellable == NULL);
  set_enabled (self, "cancel", self->cancellable != NULL);
  set_enabled (self, "back-to-timeline", self->document != NULL && self->state_page != NULL);
  set_enabled (self, "report", self->report != NULL && rdv_report_get_n_remarks (self->report) > 0);
  set_enabled (self, "columns", rdv_window_can_choose_columns (self));
  set_enabled (self, "export", is_shown);
  set_enabled (self, "save-copy", is_shown);
  set_enabled (self, "export-data", is_shown);
  set_enabled (self, "print", is_shown);
  set_enabled (self, "copy-link", is_shown && rdv_document_get_info (self->document)->id != NULL);
  set_enabled (self, "legend", is_canvas);
  set_enabled (self, "back", is_canvas && rdv_view_history_can_go_back (self->views));
  set_enabled (self, "forward", is_canvas && rdv_view_history_can_go_forward (self->views));
  set_enabled (self, "zoom-in", is_canvas && rdv_viewport_can_zoom_in (viewport));
  set_enabled (self, "zoom-out", is_canvas && rdv_viewport_can_zoom_out (viewport));
  set_enabled (self, "zoom-whole", is_canvas);
  set_enabled (self, "today", is_canvas);
  set_enabled (self, "go-to-date", is_canvas);
  set_enabled (self, "lanes-show-all", is_shown && order != NULL && rdv_lane_order_get_n_hidden (order) > 0);
  set_enabled (self, "filter", is_shown);
  set_enabled (self, "show-filter", is_shown);
  set_enabled (self, "list", is_shown);
  set_enabled (self, "search", is_shown);
  set_enabled (self, "search-bar", is_shown);
  set_enabled (self, "clear-filters", is_shown && !rdv_filter_is_empty (rdv_find_get_filter (self->find)));
  set_enabled (self, "pane", is_shown);
  set_enabled (self, "next-part", is_shown);
  set_enabled (self, "previous-part", is_shown);
  rdv_window_update_as_of_actions (self, is_shown);
  rdv_window_update_present_actions (self, is_shown);
}
