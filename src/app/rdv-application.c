/* rdv-application.c: see rdv-application.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-config.h"

#include "rdv-application.h"

#include <glib/gi18n-lib.h>

#include "rdv-color-scheme.h"
#include "rdv-preload.h"
#include "rdv-ui-resources.h"
#include "rdv-window.h"

struct _RdvApplication
{
  GtkApplication parent_instance;
  RdvClock *clock;
  RdvPreload *preload; /* NULL once its history is in a window, or when there is none */
  RdvColorScheme *color_scheme;
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
  { "win.legend", { "<Control>k" } },
  { "win.back", { "<Alt>Left", "Back" } },
  { "win.forward", { "<Alt>Right", "Forward" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.zoom-whole", { "<Control>0", "<Control>KP_0" } },
  { "win.go-to-date", { "<Control>g" } },
  { "win.filter", { "<Control><Shift>f" } },
  { "win.clear-filters", { "<Control><Shift>x" } },
  { "win.list", { "<Control>l" } },
  { "win.search", { "<Control>f" } },
  { "win.pane", { "F9" } },
  { "win.fullscreen", { "F11" } },
  { "win.shortcuts", { "<Control>question", "F1" } },
};

static void
activate_quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_application_quit (user_data);
}

static const GActionEntry entries[] = {
  { .name = "quit", .activate = activate_quit },
};

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/rendezvous/ui/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
rdv_application_startup (GApplication *application)
{
  RdvApplication *self = RDV_APPLICATION (application);

  G_APPLICATION_CLASS (rdv_application_parent_class)->startup (application);
  load_style ();
  /* A text that is reached by a key is read, not replaced. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
  gtk_window_set_default_icon_name (RDV_APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), keys[i].action, keys[i].keys);
  self->color_scheme = rdv_color_scheme_new (gtk_settings_get_default ());
}

static void
rdv_application_activate (GApplication *application)
{
  RdvApplication *self = RDV_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autoptr (RdvPreload) preload = NULL;
  const GError *error = NULL;
  RdvDocument *document;

  if (window != NULL)
    {
      gtk_window_present (window);
      return;
    }
  preload = self->preload != NULL ? g_steal_pointer (&self->preload) : rdv_preload_new ();
  window = GTK_WINDOW (rdv_window_new (GTK_APPLICATION (self), self->clock));
  /* Much of showing a window needs nothing of its content, and its first frame comes only when we have returned. */
  gtk_window_present (window);
  document = rdv_preload_wait (preload, &error);
  rdv_canvas_set_measure_ahead (rdv_window_get_canvas (RDV_WINDOW (window)), rdv_preload_get_measure (preload));
  rdv_window_show_loaded (RDV_WINDOW (window), rdv_preload_get_loader (preload), document, error);
}

static void
rdv_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  RdvApplication *self = RDV_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      GtkWidget *window = rdv_window_new (GTK_APPLICATION (self), self->clock);

      rdv_window_open_file (RDV_WINDOW (window), files[i]);
      gtk_window_present (GTK_WINDOW (window));
    }
}

static void
rdv_application_dispose (GObject *object)
{
  RdvApplication *self = RDV_APPLICATION (object);

  g_clear_object (&self->clock);
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
  application_class->startup = rdv_application_startup;
  application_class->activate = rdv_application_activate;
  application_class->open = rdv_application_open;
}

static void
rdv_application_init (RdvApplication *self)
{
  self->clock = rdv_clock_new ();
}

RdvApplication *
rdv_application_new (void)
{
  return g_object_new (RDV_TYPE_APPLICATION, "application-id", RDV_APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/rendezvous", NULL);
}

int
rdv_application_run (int argc, char **argv)
{
  g_autoptr (RdvPreload) preload = argc < 2 ? rdv_preload_new () : NULL;
  g_autoptr (RdvApplication) application = NULL;

  /* GTK would go back to the locale of the environment, where perhaps nothing is translated. */
  gtk_disable_setlocale ();
  g_set_application_name (_ ("Rendezvous"));
  application = rdv_application_new ();
  application->preload = g_steal_pointer (&preload);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
