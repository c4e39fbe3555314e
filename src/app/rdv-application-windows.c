/* rdv-application-windows.c: windows, and what they show. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-application-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-file-name.h"

RdvWindow *
rdv_application_get_window (RdvApplication *self)
{
  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (self)); item != NULL; item = item->next)
    if (RDV_IS_WINDOW (item->data))
      return item->data;
  return NULL;
}

void
rdv_application_present_tour (RdvWindow *window, const char *tour)
{
  rdv_window_present_tour (window, *tour != '\0' ? tour : NULL);
}

static GtkWidget *
new_window (RdvApplication *self)
{
  GtkWidget *window = rdv_window_new (GTK_APPLICATION (self), self->clock);

  rdv_window_set_session (RDV_WINDOW (window), self->session);
  rdv_window_set_preferences (RDV_WINDOW (window), self->preferences);
  return window;
}

/* NULL for the built-in history. (transfer full) */
static GFile *
dup_last (RdvSession *session)
{
  const RdvViewState *last = rdv_session_get_n_views (session) > 0 ? rdv_session_get_view (session, 0) : NULL;

  return last != NULL && !g_str_equal (last->uri, RDV_VIEW_STATE_BUILTIN) ? g_file_new_for_uri (last->uri)
                                                                          : NULL;
}

static gboolean
is_gone (GFile *file)
{
  return g_file_is_native (file) && !g_file_query_exists (file, NULL);
}

GFile *
rdv_application_dup_last_file (RdvApplication *self)
{
  g_autoptr (GFile) last = dup_last (self->session);

  return last != NULL && !is_gone (last) ? g_steal_pointer (&last) : NULL;
}

static void
say_gone (RdvWindow *window, GFile *file)
{
  g_autofree char *name = rdv_file_name_tell (file);
  /* TRANSLATORS: %s is the path of a file, or its name. */
  g_autofree char *text = g_strdup_printf (
      _ ("“%s”, which was open last, is no longer there. This is the built-in history."), name);

  rdv_window_say (window, text);
}

/* It is read while the toolkit starts, and is there in the first frame. What needs no fonts is done while its
 * rows are packed. */
static void
show_builtin (RdvApplication *self, RdvWindow *window)
{
  g_autoptr (RdvPreload) preload = self->preload != NULL ? g_steal_pointer (&self->preload)
                                                         : rdv_preload_new (rdv_clock_get_now (self->clock));
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

void
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
  last = dup_last (self->session);
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

RdvWindow *
rdv_application_open_address (RdvApplication *self, const char *text)
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

void
rdv_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  RdvApplication *self = RDV_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *uri = g_file_get_uri (files[i]);
      RdvWindow *window = g_file_has_uri_scheme (files[i], RDV_ADDRESS_SCHEME)
                              ? rdv_application_open_address (self, uri)
                              : open_file (self, files[i]);

      if (g_str_has_prefix (hint, RDV_APPLICATION_PRESENT_HINT))
        rdv_application_present_tour (window, hint + strlen (RDV_APPLICATION_PRESENT_HINT));
      gtk_window_present (GTK_WINDOW (window));
    }
}
