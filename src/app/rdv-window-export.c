/* rdv-window-export.c: the present view as a picture in a file. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-window-private.h"

#include <glib/gi18n-lib.h>

#include "rdv-exporter.h"
#include "rdv-timeline-page.h"

/* Device pixels a logical pixel in a PNG: sharp in print and on dense screens, whatever screen it was made
 * on. */
#define PNG_SCALE 2

/* What the worker gets. */
typedef struct
{
  RdvDocument *document;
  GFile *file;
  RdvExportOptions options;
} ExportJob;

static void
export_job_free (ExportJob *job)
{
  g_object_unref (job->document);
  g_clear_object (&job->options.lane_order);
  g_object_unref (job->file);
  rdv_zone_unref (job->options.zone);
  g_free (job);
}

static void
run_export (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  ExportJob *job = task_data;
  GError *error = NULL;

  if (rdv_exporter_write (job->document, &job->options, job->file, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_exported (GObject *source, GAsyncResult *result, gpointer user_data)
{
  RdvWindow *self = RDV_WINDOW (source);
  ExportJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GFile) folder = g_file_get_parent (job->file);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_autofree char *uri = g_file_get_uri (job->file);
  g_autofree char *folder_uri = g_file_get_uri (folder);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      rdv_banner_say_error (self->banner, error->message);
      return;
    }
  name = g_file_get_basename (job->file);
  /* TRANSLATORS: %s is the name of a file. */
  text = g_strdup_printf (_ ("The picture was saved as “%s”."), name);
  rdv_banner_say (self->banner, text);
  rdv_banner_add_button (self->banner, _ ("Open"), "win.launch", g_variant_new_string (uri));
  rdv_banner_add_button (self->banner, _ ("Show in Folder"), "win.launch", g_variant_new_string (folder_uri));
}

/* What is seen, as large as it is seen, in the colours in which it is seen. */
static void
init_options (RdvWindow *self, RdvExportOptions *options, RdvExportFormat format)
{
  rdv_export_options_init (options, rdv_clock_get_now (self->clock));
  options->now = rdv_window_get_now (self);
  options->format = format;
  options->has_range = TRUE;
  rdv_viewport_get_range (rdv_canvas_get_viewport (self->canvas), &options->from, &options->to);
  options->width = gtk_widget_get_width (GTK_WIDGET (self->canvas));
  options->height = gtk_widget_get_height (GTK_WIDGET (self->canvas));
  options->scale = format == RDV_EXPORT_PNG ? PNG_SCALE : 1;
  options->theme = rdv_canvas_get_theme (self->canvas);
  options->density = rdv_canvas_get_density (self->canvas);
  options->zone = rdv_zone_ref (rdv_layout_get_zone (rdv_canvas_get_layout (self->canvas)));
  /* The picture is made in another thread. */
  options->lane_order = rdv_lane_order_copy (rdv_canvas_get_lane_order (self->canvas));
}

static void
start_export (RdvWindow *self, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GTask) task = NULL;
  RdvExportFormat format;
  ExportJob *job;

  if (!rdv_export_format_from_name (name, &format))
    {
      g_autofree char *text = NULL;

      /* TRANSLATORS: %s is the name of a file. */
      text = g_strdup_printf (_ ("“%s” is not a kind of picture that can be made here. "
                                 "End the name with .png, .svg or .pdf."),
                              name);
      rdv_banner_say_error (self->banner, text);
      return;
    }
  job = g_new0 (ExportJob, 1);
  job->document = g_object_ref (self->document);
  job->file = g_object_ref (file);
  init_options (self, &job->options, format);
  task = g_task_new (self, NULL, on_exported, NULL);
  g_task_set_task_data (task, job, (GDestroyNotify)export_job_free);
  g_task_run_in_thread (task, run_export);
}

static void
on_response (RdvWindow *self, int response)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));

      if (file != NULL)
        start_export (self, file);
    }
  g_clear_object (&self->chooser);
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *suffix)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);
  gtk_file_chooser_add_filter (chooser, filter);
}

/* The title as a file name: what file systems do not like is left out. */
static char *
dup_default_name (RdvWindow *self)
{
  g_autofree char *name = g_strdup (rdv_timeline_page_get_title (self->document));

  g_strdelimit (name, "/\\:*?\"<>|\n\t", ' ');
  g_strstrip (name);
  return g_strconcat (*name != '\0' && *name != '.' ? name : "timeline", ".png", NULL);
}

void
rdv_window_export (RdvWindow *self)
{
  g_autofree char *name = NULL;

  if (self->chooser != NULL)
    return;
  name = dup_default_name (self);
  self->chooser = gtk_file_chooser_native_new (_ ("Save a Picture of This View"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  add_filter (GTK_FILE_CHOOSER (self->chooser), _ ("PNG Pictures"), "png");
  add_filter (GTK_FILE_CHOOSER (self->chooser), _ ("SVG Drawings"), "svg");
  add_filter (GTK_FILE_CHOOSER (self->chooser), _ ("PDF Documents"), "pdf");
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (on_response), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}
