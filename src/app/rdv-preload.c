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

/* The fonts of the widgets in a new window, in the sizes of style.css: another desktop's font or size costs no more than the time here.
 * Only the first glyphs of each are needed, and what pango says of its lines. */
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
  g_autoptr (PangoLayout) layout = pango_layout_new (context);

  pango_layout_set_text (layout, "0", -1);
  for (gsize i = 0; i < G_N_ELEMENTS (fonts); i++)
    {
      PangoFontDescription *font = pango_font_description_new ();

      pango_font_description_set_family (font, family);
      pango_font_description_set_weight (font, fonts[i].weight);
      pango_font_description_set_absolute_size (font, fonts[i].points * PIXELS_PER_POINT * PANGO_SCALE);
      pango_layout_set_font_description (layout, font);
      pango_layout_get_extents (layout, NULL, NULL);
      pango_font_description_free (font);
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

/* What ruler and headers will ask for. */
static void
measure_texts (RdvTextMeasure *measure)
{
  for (RdvTextStyle style = 0; style < RDV_TEXT_TITLE; style++)
    rdv_text_measure_get_width (measure, style, "2027 Today");
}

static gpointer
run (gpointer user_data)
{
  RdvPreload *self = user_data;

  g_autofree char *family = guess_family ();

  self->measure = rdv_pango_measure_new_ahead (family, 1);
  load_interface_fonts (rdv_pango_measure_get_context (self->measure), family);
  self->document = rdv_loader_load (self->loader, NULL, &self->error);
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
  g_free (self);
}

RdvDocument *
rdv_preload_wait (RdvPreload *self, const GError **error)
{
  g_clear_pointer (&self->thread, g_thread_join);
  *error = self->error;
  return self->document;
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
