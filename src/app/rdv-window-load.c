/* rdv-window-load.c: opening timelines, and their troubles. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-window-private.h"

#include <glib/gi18n-lib.h>

#include "rdv-columns-dialog.h"
#include "rdv-open-menu.h"
#include "rdv-state-page.h"

/* Milliseconds: a page that flashes up for less is a disturbance. */
#define LOADING_PAGE_AFTER 200

void
rdv_window_show_state_page (RdvWindow *self, GtkWidget *page)
{
  if (self->state_page != NULL)
    gtk_stack_remove (self->stack, self->state_page);
  self->state_page = page;
  gtk_stack_add_child (self->stack, page);
  gtk_stack_set_visible_child (self->stack, page);
  /* First what can be pressed, then the focus on it. */
  rdv_window_update_actions (self);
  gtk_widget_grab_focus (page);
}

void
rdv_window_show_timeline (RdvWindow *self)
{
  if (self->state_page != NULL && self->document != NULL)
    {
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->filter_split));
      gtk_stack_remove (self->stack, self->state_page);
      self->state_page = NULL;
      rdv_window_focus_events (self);
    }
  rdv_window_update_actions (self);
}

/* Where to go from a page without a timeline: back to the one that is open, or to the one that is always
 * there. */
void
rdv_window_add_way_out (RdvWindow *self, GtkWidget *page)
{
  if (self->document != NULL)
    rdv_state_page_add_button (RDV_STATE_PAGE (page), _ ("Back to the Timeline"), "win.back-to-timeline");
  else
    rdv_state_page_add_button (RDV_STATE_PAGE (page), _ ("Open the Built-in History"), "win.open-builtin");
}

static void
show_error (RdvWindow *self, const GError *error)
{
  /* TRANSLATORS: %s is the name of a file. */
  g_autofree char *title =
      g_strdup_printf (_ ("“%s” Could Not Be Opened"), rdv_loader_get_name (self->loader));
  GtkWidget *page = rdv_state_page_new ("dialog-error-symbolic", title, error->message);

  rdv_state_page_add_button (RDV_STATE_PAGE (page), _ ("Try Again"), "win.retry");
  rdv_state_page_add_button (RDV_STATE_PAGE (page), _ ("Open Another…"), "win.open");
  rdv_window_add_way_out (self, page);
  rdv_window_show_state_page (self, page);
}

static void
show_nothing_open (RdvWindow *self)
{
  GtkWidget *page = rdv_state_page_new (NULL, _ ("No Timeline Is Open"), NULL);

  rdv_state_page_add_button (RDV_STATE_PAGE (page), _ ("Open File…"), "win.open");
  rdv_window_add_way_out (self, page);
  rdv_window_show_state_page (self, page);
}

/* What a file contained that could not be read is never passed over in silence. */
static void
tell_remarks (RdvWindow *self, RdvReport *report)
{
  guint n_skipped = rdv_report_count (report, RDV_REMARK_SKIPPED);
  guint n_guessed = rdv_report_count (report, RDV_REMARK_GUESSED);
  g_autofree char *text = NULL;

  if (n_skipped + n_guessed == 0)
    {
      rdv_banner_close (self->banner);
      return;
    }
  if (n_skipped > 0)
    text = g_strdup_printf (ngettext ("%u thing in this file could not be read.",
                                      "%u things in this file could not be read.", n_skipped),
                            n_skipped);
  else
    text = g_strdup_printf (ngettext ("%u thing in this file was read in the way that seemed best.",
                                      "%u things in this file were read in the way that seemed best.",
                                      n_guessed),
                            n_guessed);
  rdv_banner_say (self->banner, text);
  rdv_banner_add_button (self->banner, C_ ("report", "Details"), "win.report", NULL);
  if (rdv_window_can_choose_columns (self))
    rdv_banner_add_button (self->banner, _ ("Columns…"), "win.columns", NULL);
}

gboolean
rdv_window_can_choose_columns (RdvWindow *self)
{
  return self->loader != NULL && rdv_loader_get_file (self->loader) != NULL &&
         rdv_table_choice_of (rdv_loader_get_report (self->loader)) != NULL;
}

static void
on_columns_chosen (RdvWindow *self, RdvTableChoice *choice)
{
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_file (rdv_loader_get_file (self->loader), NULL);

  rdv_loader_set_table_choice (loader, choice);
  rdv_window_load (self, loader);
}

void
rdv_window_choose_columns (RdvWindow *self)
{
  GtkWidget *dialog =
      rdv_columns_dialog_new (GTK_WINDOW (self), rdv_table_choice_of (rdv_loader_get_report (self->loader)));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_columns_chosen), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Under which it is remembered; a stream cannot be opened again. (transfer full) */
static char *
dup_uri (RdvLoader *loader)
{
  GFile *file = rdv_loader_get_file (loader);

  if (file != NULL)
    return g_file_get_uri (file);
  return rdv_loader_is_builtin (loader) ? g_strdup (RDV_VIEW_STATE_BUILTIN) : NULL;
}

void
rdv_window_show_reloaded (RdvWindow *self, RdvLoader *loader, RdvDocument *document)
{
  g_autoptr (RdvViewState) view = rdv_window_dup_view (self);

  g_set_object (&self->loader, loader);
  self->kept_view = view;
  rdv_window_set_document (self, document, rdv_loader_get_report (loader));
  self->kept_view = NULL;
  tell_remarks (self, rdv_loader_get_report (loader));
}

void
rdv_window_show_loaded (RdvWindow *self, RdvLoader *loader, RdvDocument *document, const GError *error)
{
  g_return_if_fail (RDV_IS_WINDOW (self));

  g_set_object (&self->loader, loader);
  if (document == NULL)
    {
      show_error (self, error);
      return;
    }
  if (rdv_loader_get_file (loader) != NULL)
    rdv_open_menu_remember (rdv_loader_get_file (loader));
  rdv_window_note_view (self);
  g_free (self->shown_uri);
  self->shown_uri = dup_uri (loader);
  rdv_window_watch_file (self, rdv_loader_get_file (loader));
  rdv_window_set_document (self, document, rdv_loader_get_report (loader));
  tell_remarks (self, rdv_loader_get_report (loader));
}

/* The load is over, one way or another. */
static void
forget_load (RdvWindow *self)
{
  g_clear_handle_id (&self->loading_source, g_source_remove);
  g_clear_object (&self->cancellable);
  if (self->loader != NULL)
    g_signal_handlers_disconnect_by_data (self->loader, self);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RdvWindow) self = user_data;
  RdvLoader *loader = RDV_LOADER (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdvDocument) document = rdv_loader_load_finish (loader, result, &error);

  /* Given up, for another load or with the window. */
  if (self->loader != loader || self->cancellable == NULL)
    return;
  forget_load (self);
  rdv_window_show_loaded (self, loader, document, error);
}

static void
on_progress (RdvWindow *self, double fraction)
{
  if (self->loading_source == 0 && self->state_page != NULL)
    rdv_state_page_set_progress (RDV_STATE_PAGE (self->state_page), fraction);
}

static gboolean
on_loading_takes_long (gpointer user_data)
{
  RdvWindow *self = user_data;
  /* TRANSLATORS: %s is the name of a file. */
  g_autofree char *title = g_strdup_printf (_ ("Opening “%s”"), rdv_loader_get_name (self->loader));
  GtkWidget *page = rdv_state_page_new (NULL, title, NULL);

  self->loading_source = 0;
  rdv_state_page_set_progress (RDV_STATE_PAGE (page), 0);
  rdv_state_page_add_button (RDV_STATE_PAGE (page), _ ("Cancel"), "win.cancel");
  rdv_window_show_state_page (self, page);
  return G_SOURCE_REMOVE;
}

static void
give_up_load (RdvWindow *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  forget_load (self);
}

void
rdv_window_cancel_load (RdvWindow *self)
{
  give_up_load (self);
  if (self->document != NULL)
    rdv_window_show_timeline (self);
  else
    show_nothing_open (self);
}

void
rdv_window_load (RdvWindow *self, RdvLoader *loader)
{
  g_return_if_fail (RDV_IS_WINDOW (self));
  g_return_if_fail (RDV_IS_LOADER (loader));

  give_up_load (self);
  g_set_object (&self->loader, loader);
  self->cancellable = g_cancellable_new ();
  self->loading_source = g_timeout_add (LOADING_PAGE_AFTER, on_loading_takes_long, self);
  g_signal_connect_swapped (loader, "progress", G_CALLBACK (on_progress), self);
  rdv_loader_load_async (loader, self->cancellable, on_loaded, g_object_ref (self));
  rdv_window_update_actions (self);
}

void
rdv_window_open_file (RdvWindow *self, GFile *file)
{
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_file (file, NULL);

  rdv_window_load (self, loader);
}

void
rdv_window_retry (RdvWindow *self)
{
  GFile *file = self->loader != NULL ? rdv_loader_get_file (self->loader) : NULL;
  g_autoptr (RdvLoader) loader = NULL;

  /* A loader is for one load. Columns that were chosen for it may be what went wrong: they are guessed again.
   */
  loader = file != NULL ? rdv_loader_new_for_file (file, NULL) : rdv_loader_new_for_builtin (NULL);
  rdv_window_load (self, loader);
}

static void
on_file_chosen (RdvWindow *self, int response)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));

      if (file != NULL)
        rdv_window_open_file (self, file);
    }
  g_clear_object (&self->chooser);
}

/* What can be read, by the endings that such files have; each counts in the first filter too. */
static const struct
{
  const char *name;
  const char *suffixes[4];
} filters[] = {
  { N_ ("Timelines of Rendezvous"), { "timeline.json", "timeline.jsonl" } },
  { N_ ("TimelineJS, vis-timeline and Other JSON"), { "json", "jsonl" } },
  { N_ ("Tables (CSV, TSV)"), { "csv", "tsv", "tab" } },
  { N_ ("iCalendar"), { "ics" } },
  { N_ ("markwhen"), { "markwhen", "mw" } },
  { N_ ("SIMILE Timeline"), { "xml", "json" } },
  { N_ ("Timeline (thetimelineproj)"), { "timeline" } },
};

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) timelines = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (timelines, _ ("Timelines"));
  gtk_file_chooser_add_filter (chooser, timelines);
  for (gsize i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, _ (filters[i].name));
      for (gsize j = 0; filters[i].suffixes[j] != NULL; j++)
        {
          gtk_file_filter_add_suffix (filter, filters[i].suffixes[j]);
          gtk_file_filter_add_suffix (timelines, filters[i].suffixes[j]);
        }
      gtk_file_chooser_add_filter (chooser, filter);
    }
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

void
rdv_window_choose_file (RdvWindow *self)
{
  if (self->chooser != NULL)
    return;
  self->chooser = gtk_file_chooser_native_new (_ ("Open a Timeline"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  add_filters (GTK_FILE_CHOOSER (self->chooser));
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (on_file_chosen), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}
