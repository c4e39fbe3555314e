/* rdv-preload.c: see rdv-preload.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-preload.h"

#include "rdv-timeline-scene.h"
#include "rdv-viewport.h"

/* Where no desktop says another. */
#define PIXELS_PER_POINT (96 / 72.0)
/* The canvas of a new window, in the usual theme. In another size its rows are packed when it is known. */
#define CANVAS_WIDTH 920
#define CANVAS_HEIGHT 688

struct _RdvPreload
{
  GThread *thread; /* NULL once it was waited for */
  RdvLoader *loader;
  GMutex lock;
  GCond read;
  gboolean is_read; /* locked, as document and error are until then */
  RdvDocument *document;
  RdvPangoMeasure *measure;
  RdvLayout *layout;
  gint64 now;
  GError *error;
};

/* The family that GTK takes where no desktop says another, or the desktop's where it can be asked without GTK. */
static char *
guess_family (void)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettings) settings = NULL;
  g_autofree char *name = NULL;
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  PangoFontDescription *font;
  char *family;

  if (g_getenv ("WAYLAND_DISPLAY") != NULL && source != NULL)
    schema = g_settings_schema_source_lookup (source, "org.gnome.desktop.interface", TRUE);
  if (schema == NULL || !g_settings_schema_has_key (schema, "font-name"))
    return g_strdup ("Sans");
  settings = g_settings_new_full (schema, NULL, NULL);
  name = g_settings_get_string (settings, "font-name");
  font = pango_font_description_from_string (name);
  family = g_strdup (pango_font_description_get_family (font));
  pango_font_description_free (font);
  return family != NULL ? family : g_strdup ("Sans");
}

/* The fonts of the widgets in a new window, in the sizes of style.css: another desktop's font or size costs
 * no more than the time here. Only the first glyphs of each are needed, and what pango says of its lines. All
 * are asked for before any is waited for: pango looks for each in threads of its own. */
static void
load_interface_fonts (PangoContext *context, const char *family)
{
  static const struct
  {
    double points;
    PangoWeight weight;
  } fonts[] = {
    { 10, PANGO_WEIGHT_NORMAL }, { 10, PANGO_WEIGHT_BOLD },    { 9, PANGO_WEIGHT_NORMAL },
    { 9, PANGO_WEIGHT_BOLD },    { 17.25, PANGO_WEIGHT_BOLD },
  };
  PangoFontDescription *descriptions[G_N_ELEMENTS (fonts)];
  g_autoptr (PangoLayout) layout = pango_layout_new (context);

  pango_layout_set_text (layout, "0", -1);
  for (gsize i = 0; i < G_N_ELEMENTS (fonts); i++)
    {
      descriptions[i] = pango_font_description_new ();
      pango_font_description_set_family (descriptions[i], family);
      pango_font_description_set_weight (descriptions[i], fonts[i].weight);
      pango_font_description_set_absolute_size (descriptions[i],
                                                fonts[i].points * PIXELS_PER_POINT * PANGO_SCALE);
      g_object_unref (pango_context_load_fontset (context, descriptions[i], pango_context_get_language (context)));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (fonts); i++)
    {
      pango_layout_set_font_description (layout, descriptions[i]);
      pango_layout_get_extents (layout, NULL, NULL);
      pango_font_description_free (descriptions[i]);
    }
}

/* What the canvas does first: the rows of the whole timeline. */
static RdvLayout *
pack_first_view (RdvDocument *document, RdvTextMeasure *measure, gint64 now)
{
  RdvLayout *layout = rdv_layout_new (document, measure, now, 1, RDV_DENSITY_ORDINARY);
  g_autoptr (RdvViewport) viewport = rdv_viewport_new ();
  double width = CANVAS_WIDTH - rdv_timeline_scene_get_body_x (layout);
  double height = CANVAS_HEIGHT - rdv_timeline_scene_get_body_y (layout, NULL, NULL);
  gint64 first, last;

  rdv_layout_set_body_width (layout, width);
  rdv_layout_get_whole_range (layout, &first, &last);
  rdv_viewport_set_limits (viewport, first, last);
  rdv_layout_get_first_range (layout, &first, &last);
  rdv_viewport_set_range (viewport, first, last);
  rdv_viewport_set_size (viewport, width, height);
  rdv_layout_get_content_height (layout, rdv_viewport_get_scale (viewport), height);
  return layout;
}

/* The styles of a canvas with ordinary rows. What ruler and headers will ask for first is measured with them. */
static void
measure_texts (RdvTextMeasure *measure)
{
  static const RdvTextStyle styles[] = {
    RDV_TEXT_LABEL,      RDV_TEXT_LABEL_STRONG, RDV_TEXT_RULER_MAJOR, RDV_TEXT_RULER_MINOR,   RDV_TEXT_LANE_TITLE,
    RDV_TEXT_LANE_COUNT, RDV_TEXT_ERA,          RDV_TEXT_TAG,         RDV_TEXT_CLUSTER_SMALL, RDV_TEXT_LANE_COUNT_SMALL,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    rdv_text_measure_get_width (measure, styles[i], "2027 Today");
}

static void
read_history (RdvPreload *self)
{
  g_autoptr (GError) error = NULL;
  RdvDocument *document = rdv_loader_load (self->loader, NULL, &error);

  g_mutex_lock (&self->lock);
  self->document = document;
  self->error = g_steal_pointer (&error);
  self->is_read = TRUE;
  g_cond_signal (&self->read);
  g_mutex_unlock (&self->lock);
}

/* The list of the machine's fonts is read in a thread of pango's from the moment there is a measure: the
 * history meanwhile. */
static gpointer
run (gpointer user_data)
{
  RdvPreload *self = user_data;

  g_autofree char *family = guess_family ();

  self->measure = rdv_pango_measure_new_ahead (family, 1);
  read_history (self);
  load_interface_fonts (rdv_pango_measure_get_context (self->measure), family);
  measure_texts (RDV_TEXT_MEASURE (self->measure));
  if (self->document != NULL)
    self->layout = pack_first_view (self->document, RDV_TEXT_MEASURE (self->measure), self->now);
  return NULL;
}

RdvPreload *
rdv_preload_new (gint64 now)
{
  RdvPreload *self = g_new0 (RdvPreload, 1);

  self->now = now;
  g_mutex_init (&self->lock);
  g_cond_init (&self->read);
  self->loader = rdv_loader_new_for_builtin (NULL);
  self->thread = g_thread_new ("preload", run, self);
  return self;
}

void
rdv_preload_free (RdvPreload *self)
{
  g_clear_pointer (&self->thread, g_thread_join);
  g_clear_object (&self->loader);
  g_clear_object (&self->document);
  g_clear_object (&self->layout);
  g_clear_object (&self->measure);
  g_clear_error (&self->error);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->read);
  g_free (self);
}

RdvDocument *
rdv_preload_wait_for_document (RdvPreload *self, const GError **error)
{
  g_mutex_lock (&self->lock);
  while (!self->is_read)
    g_cond_wait (&self->read, &self->lock);
  g_mutex_unlock (&self->lock);
  *error = self->error;
  return self->document;
}

void
rdv_preload_wait (RdvPreload *self)
{
  g_clear_pointer (&self->thread, g_thread_join);
}

RdvLoader *
rdv_preload_get_loader (RdvPreload *self)
{
  return self->loader;
}

RdvPangoMeasure *
rdv_preload_get_measure (RdvPreload *self)
{
  return self->measure;
}

RdvLayout *
rdv_preload_get_layout (RdvPreload *self)
{
  return self->layout;
}
