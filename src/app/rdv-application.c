/* rdv-application.c: see rdv-application.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-config.h"

#include "rdv-application.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-color-scheme.h"
#include "rdv-file-name.h"
#include "rdv-preload.h"
#include "rdv-search-provider.h"
#include "rdv-ui-resources.h"
#include "rdv-window.h"

/* Before the id of a tour, in what is said along with files to be opened. */
#define PRESENT_HINT "present:"

/* Milliseconds that a service without windows waits for more to do: the next letter of a search, say. */
#define SERVICE_STAYS 20000

struct _RdvApplication
{
  GtkApplication parent_instance;
  RdvClock *clock;
  RdvPreload *preload; /* NULL once its history is in a window, or when there is none */
  RdvColorScheme *color_scheme;
  const char *present; /* id of a tour that the command line asks for, "" for the first one; or NULL */
  RdvSession *session;
  RdvPreferences *preferences; /* from the start of the toolkit on */
  gboolean is_still;           /* the desktop's animations are off by preference */
  RdvSearchProvider *search_provider; /* NULL without a bus */
};

G_DEFINE_FINAL_TYPE (RdvApplication, rdv_application, GTK_TYPE_APPLICATION)

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
  { "win.list", { "<Control>l" } },
  { "win.search", { "<Control>f" } },
  { "win.pane", { "F9" } },
  { "win.fullscreen", { "F11" } },
  { "win.preferences", { "<Control>comma" } },
  { "win.shortcuts", { "<Control>question", "F1" } },
};

/* "" stands for the first tour. */
static void
present_tour (RdvWindow *window, const char *tour)
{
  rdv_window_present_tour (window, *tour != '\0' ? tour : NULL);
}

/* The one that was used last, whatever dialog is in front of it; NULL when none is open. */
static RdvWindow *
get_window (GApplication *application)
{
  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (application)); item != NULL; item = item->next)
    if (RDV_IS_WINDOW (item->data))
      return item->data;
  return NULL;
}

/* A window to do something in; with none open, that of a start without arguments. */
static RdvWindow *
need_window (GApplication *application)
{
  g_application_activate (application);
  return get_window (application);
}

/* For another start of the program, which has no windows of its own. */
static void
activate_present_tour (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  present_tour (need_window (user_data), g_variant_get_string (parameter, NULL));
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
  present_tour (need_window (user_data), "");
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

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/rendezvous/ui/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* The first look for an icon reads the list of all there are, which takes as long as a window does. GTK allows it in a thread
 * once the theme is made. */
static gpointer
read_icons (gpointer user_data)
{
  g_autoptr (GtkIconTheme) theme = user_data;
  g_autoptr (GtkIconPaintable) icon
    = gtk_icon_theme_lookup_icon (theme, "open-menu-symbolic", NULL, 16, 1, GTK_TEXT_DIR_NONE, 0);

  return NULL;
}

/* All that moves in a window asks this setting. What the desktop says holds again when the preference is taken back. */
static void
on_animation_changed (RdvApplication *self)
{
  gboolean is_wanted;

  g_object_get (self->preferences, "animation", &is_wanted, NULL);
  if (is_wanted && self->is_still)
    gtk_settings_reset_property (gtk_settings_get_default (), "gtk-enable-animations");
  else if (!is_wanted)
    g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  self->is_still = !is_wanted;
}

static void
rdv_application_startup (GApplication *application)
{
  RdvApplication *self = RDV_APPLICATION (application);

  G_APPLICATION_CLASS (rdv_application_parent_class)->startup (application);
  g_thread_unref (g_thread_new ("icons", read_icons,
                                g_object_ref (gtk_icon_theme_get_for_display (gdk_display_get_default ()))));
  load_style ();
  /* A text that is reached by a key is read, not replaced. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
  gtk_window_set_default_icon_name (RDV_APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), keys[i].action, keys[i].keys);
  if ((g_application_get_flags (application) & G_APPLICATION_IS_SERVICE) != 0)
    g_application_set_inactivity_timeout (application, SERVICE_STAYS);
  self->color_scheme = rdv_color_scheme_new (gtk_settings_get_default ());
  self->preferences = rdv_preferences_new ();
  rdv_preferences_apply_to_dates (self->preferences);
  g_object_bind_property (self->preferences, "color-scheme", self->color_scheme, "choice", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->preferences, "notify::animation", G_CALLBACK (on_animation_changed), self, G_CONNECT_SWAPPED);
  on_animation_changed (self);
}

static GtkWidget *
new_window (RdvApplication *self)
{
  GtkWidget *window = rdv_window_new (GTK_APPLICATION (self), self->clock);

  rdv_window_set_session (RDV_WINDOW (window), self->session);
  rdv_window_set_preferences (RDV_WINDOW (window), self->preferences);
  return window;
}

/* The timeline that was open last; NULL for the built-in history. (transfer full) */
static GFile *
dup_last_file (RdvSession *session)
{
  const RdvViewState *last = rdv_session_get_n_views (session) > 0 ? rdv_session_get_view (session, 0) : NULL;

  return last != NULL && !g_str_equal (last->uri, RDV_VIEW_STATE_BUILTIN) ? g_file_new_for_uri (last->uri) : NULL;
}

static gboolean
is_gone (GFile *file)
{
  return g_file_is_native (file) && !g_file_query_exists (file, NULL);
}

static void
say_gone (RdvWindow *window, GFile *file)
{
  g_autofree char *name = rdv_file_name_tell (file);
  /* TRANSLATORS: %s is the path of a file, or its name. */
  g_autofree char *text = g_strdup_printf (_ ("“%s”, which was open last, is no longer there. This is the built-in history."), name);

  rdv_window_say (window, text);
}

/* It is read while the toolkit starts, and is there in the first frame. What needs no fonts is done while its rows are packed. */
static void
show_builtin (RdvApplication *self, RdvWindow *window)
{
  g_autoptr (RdvPreload) preload
    = self->preload != NULL ? g_steal_pointer (&self->preload) : rdv_preload_new (rdv_clock_get_now (self->clock));
  const GError *error = NULL;
  RdvDocument *document = rdv_preload_wait_for_document (preload, &error);
  RdvCanvas *canvas = rdv_window_get_canvas (window);

  if (document != NULL)
    rdv_detail_pane_set_document (rdv_window_get_pane (window), document, rdv_clock_get_now (self->clock));
  rdv_preload_wait (preload);
  /* The widgets share the fonts that the preload has found. */
  pango_cairo_font_map_set_default (PANGO_CAIRO_FONT_MAP (
    pango_context_get_font_map (rdv_pango_measure_get_context (rdv_preload_get_measure (preload)))));
  gtk_window_present (GTK_WINDOW (window));
  rdv_canvas_set_measure_ahead (canvas, rdv_preload_get_measure (preload));
  rdv_canvas_set_layout_ahead (canvas, rdv_preload_get_layout (preload));
  rdv_window_show_loaded (window, rdv_preload_get_loader (preload), document, error);
}

static void
rdv_application_activate (GApplication *application)
{
  RdvApplication *self = RDV_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autoptr (GFile) last = NULL;

  if (window != NULL)
    {
      gtk_window_present (window);
      return;
    }
  last = dup_last_file (self->session);
  window = GTK_WINDOW (new_window (self));
  if (last != NULL && !is_gone (last))
    {
      rdv_window_open_file (RDV_WINDOW (window), last);
      gtk_window_present (window);
      return;
    }
  show_builtin (self, RDV_WINDOW (window));
  if (last != NULL)
    say_gone (RDV_WINDOW (window), last);
}

/* The window that shows that timeline, or a new one. */
static RdvWindow *
find_window (RdvApplication *self, const char *document_id)
{
  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (self)); item != NULL; item = item->next)
    {
      RdvDocument *document = RDV_IS_WINDOW (item->data) ? rdv_window_get_document (item->data) : NULL;

      if (document != NULL && g_strcmp0 (rdv_document_get_info (document)->id, document_id) == 0)
        return item->data;
    }
  return RDV_WINDOW (new_window (self));
}

static RdvWindow *
open_address (RdvApplication *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  RdvAddress *address = rdv_address_parse (text, &error);
  RdvWindow *window;

  if (address == NULL)
    {
      window = RDV_WINDOW (new_window (self));
      rdv_window_show_bad_address (window, error->message);
      return window;
    }
  window = find_window (self, address->document);
  rdv_window_go_to_address (window, address);
  return window;
}

static RdvWindow *
open_file (RdvApplication *self, GFile *file)
{
  RdvWindow *window = RDV_WINDOW (new_window (self));

  rdv_window_open_file (window, file);
  return window;
}

static void
rdv_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  RdvApplication *self = RDV_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *uri = g_file_get_uri (files[i]);
      RdvWindow *window = g_file_has_uri_scheme (files[i], RDV_ADDRESS_SCHEME) ? open_address (self, uri)
                                                                               : open_file (self, files[i]);

      if (g_str_has_prefix (hint, PRESENT_HINT))
        present_tour (window, hint + strlen (PRESENT_HINT));
      gtk_window_present (GTK_WINDOW (window));
    }
}

/* The files and the tour go to the program that is running already, if one is. */
static gboolean
rdv_application_local_command_line (GApplication *application, char ***arguments, int *exit_status)
{
  RdvApplication *self = RDV_APPLICATION (application);
  guint n_files = g_strv_length (*arguments) - 1;
  g_autoptr (GError) error = NULL;

  if (self->present == NULL)
    return G_APPLICATION_CLASS (rdv_application_parent_class)->local_command_line (application, arguments, exit_status);
  *exit_status = 0;
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s: %s\n", RDV_APP_NAME, error->message);
      *exit_status = 1;
    }
  else if (n_files > 0)
    {
      g_autofree char *hint = g_strconcat (PRESENT_HINT, self->present, NULL);
      g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint i = 1; i <= n_files; i++)
        g_ptr_array_add (files, g_file_new_for_commandline_arg ((*arguments)[i]));
      g_application_open (application, (GFile **) files->pdata, (int) n_files, hint);
    }
  else
    g_action_group_activate_action (G_ACTION_GROUP (application), "present-tour", g_variant_new_string (self->present));
  return TRUE;
}

static RdvDocument *
get_open_document (GApplication *application)
{
  RdvWindow *window = get_window (application);

  return window != NULL ? rdv_window_get_document (window) : NULL;
}

static RdvLoader *
new_last_loader (GApplication *application)
{
  g_autoptr (GFile) last = dup_last_file (RDV_APPLICATION (application)->session);

  return last != NULL && !is_gone (last) ? rdv_loader_new_for_file (last, NULL) : rdv_loader_new_for_builtin (NULL);
}

static void
activate_found (GApplication *application, const char *address)
{
  RdvWindow *window = open_address (RDV_APPLICATION (application), address);

  gtk_window_present (GTK_WINDOW (window));
}

static void
launch_search (GApplication *application, const char *text)
{
  g_application_activate (application);
  rdv_window_search_for (get_window (application), text);
  g_action_group_activate_action (G_ACTION_GROUP (get_window (application)), "search", NULL);
}

static gboolean
rdv_application_dbus_register (GApplication *application,
                               GDBusConnection *connection,
                               const char *object_path,
                               GError **error)
{
  static const RdvSearchProviderHost host = {
    .get_document = get_open_document,
    .new_loader = new_last_loader,
    .activate = activate_found,
    .launch = launch_search,
  };
  RdvApplication *self = RDV_APPLICATION (application);
  g_autofree char *path = g_strconcat (object_path, "/SearchProvider", NULL);

  if (!G_APPLICATION_CLASS (rdv_application_parent_class)
         ->dbus_register (application, connection, object_path, error))
    return FALSE;
  self->search_provider = rdv_search_provider_new (application, self->clock, &host);
  return rdv_search_provider_export (self->search_provider, connection, path, error);
}

static void
rdv_application_dbus_unregister (GApplication *application, GDBusConnection *connection, const char *object_path)
{
  RdvApplication *self = RDV_APPLICATION (application);

  if (self->search_provider != NULL)
    rdv_search_provider_unexport (self->search_provider);
  g_clear_object (&self->search_provider);
  G_APPLICATION_CLASS (rdv_application_parent_class)->dbus_unregister (application, connection, object_path);
}

/* What was changed in the last moment counts too. */
static void
rdv_application_shutdown (GApplication *application)
{
  RdvApplication *self = RDV_APPLICATION (application);

  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (self)); item != NULL; item = item->next)
    if (RDV_IS_WINDOW (item->data))
      rdv_window_note_view (item->data);
  rdv_session_flush (self->session);
  G_APPLICATION_CLASS (rdv_application_parent_class)->shutdown (application);
}

static void
rdv_application_dispose (GObject *object)
{
  RdvApplication *self = RDV_APPLICATION (object);

  g_clear_object (&self->clock);
  g_clear_object (&self->session);
  g_clear_object (&self->preferences);
  g_clear_pointer (&self->preload, rdv_preload_free);
  g_clear_object (&self->color_scheme);
  G_OBJECT_CLASS (rdv_application_parent_class)->dispose (object);
}

static void
rdv_application_class_init (RdvApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  rdv_ui_register_resource ();
  G_OBJECT_CLASS (klass)->dispose = rdv_application_dispose;
  application_class->local_command_line = rdv_application_local_command_line;
  application_class->dbus_register = rdv_application_dbus_register;
  application_class->dbus_unregister = rdv_application_dbus_unregister;
  application_class->shutdown = rdv_application_shutdown;
  application_class->startup = rdv_application_startup;
  application_class->activate = rdv_application_activate;
  application_class->open = rdv_application_open;
}

static void
rdv_application_init (RdvApplication *self)
{
  self->clock = rdv_clock_new ();
  self->session = rdv_session_new_default ();
}

RdvApplication *
rdv_application_new (void)
{
  return g_object_new (RDV_TYPE_APPLICATION, "application-id", RDV_APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/rendezvous", NULL);
}

int
rdv_application_run (int argc, char **argv, const char *present)
{
  g_autoptr (RdvApplication) application = NULL;
  g_autoptr (GFile) last = NULL;

  /* GTK would go back to the locale of the environment, where perhaps nothing is translated. */
  gtk_disable_setlocale ();
  g_set_application_name (_ ("Rendezvous"));
  application = rdv_application_new ();
  last = dup_last_file (application->session);
  if (argc < 2 && (last == NULL || is_gone (last)))
    application->preload = rdv_preload_new (rdv_clock_get_now (application->clock));
  application->present = present;
  return g_application_run (G_APPLICATION (application), argc, argv);
}
