/* rdv-window-export.c: pictures of the timeline in files and on paper, its events as data. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-window-private.h"

#include <glib/gi18n-lib.h>

#include "rdv-data-writer.h"
#include "rdv-export-dialog.h"
#include "rdv-print.h"
#include "rdv-timeline-page.h"

static const struct
{
  RdvDataFormat format;
  const char *name;
  const char *suffix;
} data_formats[] = {
  { RDV_DATA_CSV, N_ ("CSV Tables"), "csv" },
  { RDV_DATA_NATIVE, N_ ("Rendezvous Timelines (JSON)"), "json" },
  { RDV_DATA_TIMELINEJS, N_ ("TimelineJS (JSON)"), "json" },
  { RDV_DATA_ICALENDAR, N_ ("Calendars (iCalendar)"), "ics" },
};

/* @format: with the place of the file's name. */
static void
say_saved (RdvWindow *self, GFile *file, const char *format)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *folder_uri = g_file_get_uri (folder);
  g_auto (GStrv) halves = g_strsplit (format, "%s", 2);
  g_autofree char *text = g_strjoinv (name, halves);

  rdv_banner_say (self->banner, text);
  rdv_banner_add_button (self->banner, _ ("Open"), "win.launch", g_variant_new_string (uri));
  rdv_banner_add_button (self->banner, _ ("Show in Folder"), "win.launch", g_variant_new_string (folder_uri));
}

static void
on_saved (RdvWindow *self, GFile *file)
{
  /* TRANSLATORS: %s is the name of a file. */
  say_saved (self, file, _ ("The picture was saved as “%s”."));
}

static RdvBitset *
create_selection (RdvWindow *self)
{
  guint n;
  const guint32 *events = rdv_selection_get_events (rdv_canvas_get_selection (self->canvas), &n);
  RdvBitset *set = n > 0 ? rdv_bitset_new (rdv_document_get_n_events (self->document)) : NULL;

  for (guint i = 0; i < n; i++)
    rdv_bitset_add (set, events[i]);
  return set;
}

/* Just what is shown now. */
static RdvExportSource *
create_source (RdvWindow *self)
{
  RdvExportSource *source = rdv_export_source_new ();
  RdvLayout *layout = rdv_canvas_get_layout (self->canvas);
  RdvZone *zone = layout != NULL ? rdv_layout_get_zone (layout) : NULL;
  const RdvBitset *visible = rdv_find_get_visible (self->find);

  source->document = g_object_ref (self->document);
  source->loader = self->loader != NULL ? g_object_ref (self->loader) : NULL;
  source->as_of = self->as_of;
  source->lane_order = rdv_lane_order_copy (rdv_canvas_get_lane_order (self->canvas));
  source->zone = zone != NULL ? rdv_zone_ref (zone) : NULL;
  source->selection = create_selection (self);
  source->visible = visible != NULL ? rdv_bitset_copy (visible) : NULL;
  source->filter = visible != NULL ? rdv_filter_copy (rdv_find_get_filter (self->find)) : NULL;
  source->now = rdv_window_get_now (self);
  source->created = rdv_clock_get_now (self->clock);
  rdv_viewport_get_range (rdv_canvas_get_viewport (self->canvas), &source->from, &source->to);
  source->width = gtk_widget_get_width (GTK_WIDGET (self->canvas));
  source->height = gtk_widget_get_height (GTK_WIDGET (self->canvas));
  source->text_scale = layout != NULL ? rdv_layout_get_metrics (layout)->text_scale : 1;
  return source;
}

void
rdv_window_export (RdvWindow *self)
{
  GtkWidget *dialog = rdv_export_dialog_new (GTK_WINDOW (self), create_source (self));

  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_saved), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_printed (RdvWindow *self, GtkPrintOperationResult result, GtkPrintOperation *operation)
{
  g_autofree char *reason = rdv_print_dup_error (operation, result);

  if (reason != NULL)
    rdv_banner_say_error (self->banner, reason);
}

/* What was chosen in the export dialog last. */
static void
print (RdvWindow *self, const RdvExportSource *source)
{
  g_autoptr (RdvExportChoice) choice = rdv_export_choice_load ();
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  RdvExportOptions *options = rdv_export_choice_make_options (choice, source, &error);

  if (options == NULL)
    {
      rdv_banner_say_error (self->banner, error->message);
      return;
    }
  operation = rdv_print_new (source->document, options);
  rdv_export_options_free (options);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_printed), self, G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), NULL);
}

static void
on_translated (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RdvWindow) self = RDV_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdvExportSource) source = rdv_export_source_translate_finish (result, &error);

  /* The window was closed meanwhile. */
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  if (source != NULL)
    print (self, source);
  else
    rdv_banner_say_error (self->banner, error->message);
}

void
rdv_window_print (RdvWindow *self)
{
  g_autoptr (RdvExportSource) source = create_source (self);
  g_autoptr (RdvExportChoice) choice = rdv_export_choice_load ();
  g_auto (GStrv) languages = rdv_export_source_list_languages (source);

  /* The language may be one that another file had. */
  if (g_strv_contains ((const char *const *)languages, choice->language))
    rdv_export_source_translate_async (source, choice->language, NULL, on_translated, g_object_ref (self));
  else
    print (self, source);
}

static void
on_data_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RdvWindow) self = RDV_WINDOW (user_data);
  g_autoptr (GFile) file = g_object_steal_data (G_OBJECT (self), "data-file");
  g_autoptr (GError) error = NULL;
  RdvDataLoss loss = { 0 };
  g_autoptr (GBytes) bytes = rdv_data_writer_write_finish (result, &loss, &error);
  g_autofree char *text = NULL;

  if (bytes == NULL)
    {
      rdv_banner_say_error (self->banner, error->message);
      return;
    }
  if (loss.n_left_out == 0 && loss.n_without_end == 0)
    {
      /* TRANSLATORS: %s is the name of a file. */
      say_saved (self, file, _ ("The events were saved as “%s”."));
      return;
    }
  if (loss.n_left_out > 0)
    text = g_strdup_printf (ngettext ("Saved, but %u event cannot be in a calendar and was left out.",
                                      "Saved, but %u events cannot be in a calendar and were left out.",
                                      loss.n_left_out),
                            loss.n_left_out);
  else
    text = g_strdup_printf (
        ngettext ("Saved, but %u event that goes on has its beginning alone, as TimelineJS wants it.",
                  "Saved, but %u events that go on have their beginnings alone, as TimelineJS wants it.",
                  loss.n_without_end),
        loss.n_without_end);
  rdv_banner_say (self->banner, text);
}

/* By the end of the name; a chosen kind of file tells apart those that share one. */
static RdvDataFormat
choose_data_format (GtkFileChooser *chooser, GFile *file)
{
  GtkFileFilter *filter = gtk_file_chooser_get_filter (chooser);
  const char *chosen = filter != NULL ? gtk_file_filter_get_name (filter) : "";
  g_autofree char *name = g_file_get_basename (file);
  RdvDataFormat format = RDV_DATA_CSV;

  if (rdv_data_format_from_name (name, &format) && format != RDV_DATA_NATIVE)
    return format;
  for (guint i = 0; i < G_N_ELEMENTS (data_formats); i++)
    if (g_strcmp0 (chosen, _ (data_formats[i].name)) == 0
        && (format != RDV_DATA_NATIVE || g_str_equal (data_formats[i].suffix, "json")))
      return data_formats[i].format;
  return format;
}

static void
on_data_response (RdvWindow *self, int response)
{
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (self->chooser);
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (chooser) : NULL;

  if (file != NULL)
    {
      const RdvDataRequest request = {
        .document = self->document,
        .events = rdv_find_get_visible (self->find),
        .format = choose_data_format (chooser, file),
        .now = rdv_window_get_now (self),
      };

      g_object_set_data_full (G_OBJECT (self), "data-file", g_object_ref (file), g_object_unref);
      rdv_data_writer_write_async (&request, file, NULL, on_data_written, g_object_ref (self));
    }
  g_clear_object (&self->chooser);
}

void
rdv_window_export_data (RdvWindow *self)
{
  if (self->chooser != NULL)
    return;
  self->chooser = gtk_file_chooser_native_new (_ ("Save the Events as Data"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (data_formats); i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, _ (data_formats[i].name));
      gtk_file_filter_add_suffix (filter, data_formats[i].suffix);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
    }
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), "timeline.csv");
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (on_data_response), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}
