/* rdv-export-preview.c: see rdv-export-preview.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-preview.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "rdv-export-plan.h"
#include "rdv-export-words.h"

/* Milliseconds after the last change. */
#define REST 200
/* The longer side of the picture, in device pixels: sharp at the size that the dialog has. */
#define LONG_SIDE 1400.0
/* Milliseconds between looks at how far the work is; what takes less than two of them is not told. */
#define LOOK 200
/* What of the work is done when there is a plan. */
#define PLANNED 0.8

struct _RdvExportPreview
{
  GtkWidget parent_instance;
  GtkWidget *picture, *progress;
  RdvDocument *document;
  RdvExportOptions *options; /* asked for last */
  RdvExportPlan *plan;       /* of the picture shown */
  GCancellable *cancellable; /* NULL when nothing is under way */
  guint rest_source, look_source;
  int *done; /* (nullable): thousandths of what is under way, which its thread writes */
  guint page;
  gboolean is_current; /* the plan is of what was asked for last */
  gboolean is_stale; /* something was asked for meanwhile */
  char *error;
};

G_DEFINE_FINAL_TYPE (RdvExportPreview, rdv_export_preview, GTK_TYPE_WIDGET)

/* A plan to make and a page of it to paint. */
typedef struct
{
  RdvDocument *document;
  RdvExportOptions *options;
  RdvExportPlan *plan; /* NULL: still to be made */
  guint page;
  int *done; /* thousandths, shared with the preview */
  GdkTexture *texture;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->document);
  g_clear_pointer (&job->options, rdv_export_options_free);
  g_clear_pointer (&job->plan, rdv_export_plan_unref);
  g_atomic_rc_box_release (job->done);
  g_clear_object (&job->texture);
  g_free (job);
}

static GdkTexture *
create_texture (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), stride * (gsize) height);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static gboolean
paint (Job *job, const RdvExportWatch *watch, GError **error)
{
  const RdvExportPage *page;
  double scale;
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean is_painted;

  job->page = MIN (job->page, rdv_export_plan_get_n_pages (job->plan) - 1);
  page = rdv_export_plan_get_page (job->plan, job->page);
  scale = MIN (LONG_SIDE / MAX (page->width, page->height), 2);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX ((int) round (page->width * scale), 1),
                                        MAX ((int) round (page->height * scale), 1));
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  is_painted = rdv_export_plan_paint (job->plan, job->page, cr, watch, error);
  cairo_destroy (cr);
  if (is_painted)
    job->texture = create_texture (surface);
  cairo_surface_destroy (surface);
  return is_painted;
}

static void
on_progress (double fraction, gpointer user_data)
{
  g_atomic_int_set ((int *)user_data, (int)(fraction * 1000));
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  RdvExportWatch watch, planning, painting;

  rdv_export_watch_init (&watch, cancellable, on_progress, job->done);
  planning = rdv_export_watch_part (&watch, 0, PLANNED);
  painting = rdv_export_watch_part (&watch, PLANNED, 1);
  if (job->plan == NULL)
    job->plan = rdv_export_plan_new (job->document, job->options, &planning, &error);
  if (job->plan != NULL && paint (job, &painting, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void start (RdvExportPreview *self);

static gboolean
on_look (gpointer user_data)
{
  RdvExportPreview *self = user_data;

  gtk_widget_set_visible (self->progress, TRUE);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), g_atomic_int_get (self->done) / 1000.0);
  return G_SOURCE_CONTINUE;
}

/* Nothing is under way. */
static void
stop_looking (RdvExportPreview *self)
{
  g_clear_handle_id (&self->look_source, g_source_remove);
  g_clear_pointer (&self->done, g_atomic_rc_box_release);
  if (self->progress != NULL)
    gtk_widget_set_visible (self->progress, FALSE);
}

/* Takes the page over that is there now. */
static void
take (RdvExportPreview *self, Job *job)
{
  if (self->plan != job->plan)
    {
      g_clear_pointer (&self->plan, rdv_export_plan_unref);
      self->plan = rdv_export_plan_ref (job->plan);
    }
  self->page = job->page;
  self->is_current = TRUE;
  gtk_picture_set_paintable (GTK_PICTURE (self->picture), GDK_PAINTABLE (job->texture));
}

/* One at a time, as the pages of a plan share its fonts. */
static void
on_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  RdvExportPreview *self = RDV_EXPORT_PREVIEW (source);
  g_autoptr (GError) error = NULL;
  gboolean is_done = g_task_propagate_boolean (G_TASK (result), &error);

  g_clear_object (&self->cancellable);
  stop_looking (self);
  if (self->picture == NULL)
    return;
  if (self->is_stale)
    {
      start (self);
      return;
    }
  if (self->options == NULL)
    return;
  g_clear_pointer (&self->error, g_free);
  if (is_done)
    take (self, g_task_get_task_data (G_TASK (result)));
  else
    self->error = g_strdup (error->message);
  g_signal_emit_by_name (self, "changed");
}

static void
start (RdvExportPreview *self)
{
  g_autoptr (GTask) task = NULL;
  Job *job = g_new0 (Job, 1);

  self->is_stale = FALSE;
  job->document = g_object_ref (self->document);
  job->options = rdv_export_options_copy (self->options);
  job->page = self->page;
  job->done = g_atomic_rc_box_new0 (int);
  self->done = g_atomic_rc_box_acquire (job->done);
  self->look_source = g_timeout_add (LOOK, on_look, self);
  job->plan = self->is_current ? rdv_export_plan_ref (self->plan) : NULL;
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, on_done, NULL);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run);
}

static gboolean
on_rest (gpointer user_data)
{
  RdvExportPreview *self = user_data;

  self->rest_source = 0;
  if (self->cancellable == NULL)
    start (self);
  else
    {
      self->is_stale = TRUE;
      g_cancellable_cancel (self->cancellable);
    }
  return G_SOURCE_REMOVE;
}

void
rdv_export_preview_set_options (RdvExportPreview *self, RdvDocument *document, const RdvExportOptions *options)
{
  g_set_object (&self->document, document);
  g_clear_pointer (&self->options, rdv_export_options_free);
  self->options = rdv_export_options_copy (options);
  self->page = 0;
  self->is_current = FALSE;
  g_clear_handle_id (&self->rest_source, g_source_remove);
  self->rest_source = g_timeout_add (REST, on_rest, self);
}

void
rdv_export_preview_stop (RdvExportPreview *self)
{
  g_clear_handle_id (&self->rest_source, g_source_remove);
  g_clear_pointer (&self->options, rdv_export_options_free);
  self->is_stale = FALSE;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

gboolean
rdv_export_preview_is_busy (RdvExportPreview *self)
{
  return self->rest_source != 0 || self->cancellable != NULL;
}

GdkPaintable *
rdv_export_preview_get_picture (RdvExportPreview *self)
{
  return gtk_picture_get_paintable (GTK_PICTURE (self->picture));
}

const char *
rdv_export_preview_get_error (RdvExportPreview *self)
{
  return self->error;
}

char *
rdv_export_preview_dup_words (RdvExportPreview *self)
{
  return self->plan != NULL ? rdv_export_words_describe (self->plan) : NULL;
}

guint
rdv_export_preview_get_n_pages (RdvExportPreview *self)
{
  return self->plan != NULL ? rdv_export_plan_get_n_pages (self->plan) : 0;
}

guint
rdv_export_preview_get_page (RdvExportPreview *self)
{
  return self->page;
}

void
rdv_export_preview_set_page (RdvExportPreview *self, guint page)
{
  if (page == self->page || page >= rdv_export_preview_get_n_pages (self) || self->options == NULL)
    return;
  self->page = page;
  g_clear_handle_id (&self->rest_source, g_source_remove);
  on_rest (self);
}

static void
rdv_export_preview_dispose (GObject *object)
{
  RdvExportPreview *self = RDV_EXPORT_PREVIEW (object);

  rdv_export_preview_stop (self);
  g_clear_pointer (&self->picture, gtk_widget_unparent);
  g_clear_pointer (&self->progress, gtk_widget_unparent);
  stop_looking (self);
  g_clear_pointer (&self->plan, rdv_export_plan_unref);
  g_clear_pointer (&self->error, g_free);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (rdv_export_preview_parent_class)->dispose (object);
}

static void
rdv_export_preview_class_init (RdvExportPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rdv_export_preview_dispose;
  g_signal_new ("changed", RDV_TYPE_EXPORT_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "exportpreview");
}

static void
rdv_export_preview_init (RdvExportPreview *self)
{
  self->picture = gtk_picture_new ();
  gtk_picture_set_can_shrink (GTK_PICTURE (self->picture), TRUE);
  gtk_picture_set_alternative_text (GTK_PICTURE (self->picture), _ ("Preview"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Preview"), -1);
  gtk_widget_set_parent (self->picture, GTK_WIDGET (self));
  self->progress = gtk_progress_bar_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Progress"), -1);
  gtk_widget_set_valign (self->progress, GTK_ALIGN_END);
  gtk_widget_set_visible (self->progress, FALSE);
  gtk_widget_set_parent (self->progress, GTK_WIDGET (self));
}

GtkWidget *
rdv_export_preview_new (void)
{
  return g_object_new (RDV_TYPE_EXPORT_PREVIEW, NULL);
}
