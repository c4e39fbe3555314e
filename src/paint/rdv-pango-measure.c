/* rdv-pango-measure.c: see rdv-pango-measure.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-pango-measure.h"

#include "rdv-pango-runs-private.h"
#include "rdv-word-widths.h"

/* So many widths are kept; beyond that all are forgotten, which bounds memory at some 3 MB, and the time that
 * it takes to forget them. */
#define MAX_WIDTHS 30000

/* From so many texts on, their words are worth being kept: to look for what that takes in the tables of a font costs as much as a few
 * hundred texts. */
#define MANY_TEXTS 2000

/* Made when its style is first used: loading a font takes a while, and no picture needs all of them. */
typedef struct
{
  PangoFontDescription *font; /* NULL before */
  PangoAttrList *attributes;  /* the font */
  PangoLayout *layout;        /* for measuring only */
  GHashTable *widths;         /* text -> width in whole pixels */
  RdvWordWidths *words;       /* NULL as long as texts are few */
  double ascent;
  double descent;
} Face;

struct _RdvPangoMeasure
{
  GObject parent_instance;
  PangoContext *context;
  char *family;
  double text_scale;
  Face faces[RDV_N_TEXT_STYLES];
  guint n_widths;
};

static void
face_init (Face *face, PangoContext *context, const char *family, double text_scale, RdvTextStyle style)
{
  face->font = pango_font_description_new ();
  pango_font_description_set_family (face->font, family);
  pango_font_description_set_weight (face->font, (PangoWeight) rdv_text_style_get_weight (style));
  pango_font_description_set_absolute_size (face->font,
                                            rdv_text_style_get_size (style) * text_scale * PANGO_SCALE);
  face->attributes = pango_attr_list_new ();
  pango_attr_list_insert (face->attributes, pango_attr_font_desc_new (face->font));
  face->layout = pango_layout_new (context);
  pango_layout_set_font_description (face->layout, face->font);
  pango_layout_set_single_paragraph_mode (face->layout, TRUE);
  face->widths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
face_clear (Face *face)
{
  g_clear_pointer (&face->font, pango_font_description_free);
  g_clear_pointer (&face->attributes, pango_attr_list_unref);
  g_clear_object (&face->layout);
  g_clear_pointer (&face->widths, g_hash_table_unref);
  g_clear_pointer (&face->words, rdv_word_widths_free);
}

/* Pango's own metrics of a font would say the same, but look for the font a second time, for an average width
 * that nobody asked for; and so does each line of a layout. */
static void
face_measure_line (Face *face, PangoContext *context)
{
  PangoGlyphString *glyphs = pango_glyph_string_new ();
  GList *items = rdv_pango_runs_new (context, face->attributes, "0");
  PangoItem *item = items->data;
  PangoRectangle line;

  rdv_pango_runs_shape ("0", item, glyphs);
  pango_glyph_string_extents (glyphs, item->analysis.font, NULL, &line);
  face->ascent = pango_units_to_double (-line.y);
  face->descent = pango_units_to_double (line.height + line.y);
  rdv_pango_runs_free (items);
  pango_glyph_string_free (glyphs);
}

static Face *
get_face (RdvPangoMeasure *self, RdvTextStyle style)
{
  Face *face = &self->faces[style];

  if (face->font == NULL)
    {
      face_init (face, self->context, self->family, self->text_scale, style);
      face_measure_line (face, self->context);
    }
  return face;
}

static void
forget_widths (RdvPangoMeasure *self)
{
  for (int i = 0; i < RDV_N_TEXT_STYLES; i++)
    {
      if (self->faces[i].widths != NULL)
        g_hash_table_remove_all (self->faces[i].widths);
    }
  self->n_widths = 0;
}

/* Whether a layout would show the text glyph by glyph as it is: it has a sign of its own for the end of a
 * line, and stops for tabs. */
static gboolean
is_plain (const char *text)
{
  for (const guchar *byte = (const guchar *)text; *byte != '\0'; byte++)
    {
      /* U+0085, U+2028 and U+2029 end lines too. */
      if (*byte < ' ' || *byte == 0x7f || (*byte == 0xc2 && byte[1] == 0x85) ||
          (*byte == 0xe2 && byte[1] == 0x80 && (byte[2] == 0xa8 || byte[2] == 0xa9)))
        return FALSE;
    }
  return g_utf8_validate (text, -1, NULL);
}

/* In units of pango. */
static int
shape_width (PangoContext *context, const Face *face, const char *text)
{
  GList *runs = rdv_pango_runs_new (context, face->attributes, text);
  int width = rdv_pango_runs_get_width (runs, text);

  rdv_pango_runs_free (runs);
  return width;
}

static int
measure_width (PangoContext *context, const Face *face, const char *text)
{
  PangoRectangle logical;

  if (is_plain (text))
    return PANGO_PIXELS_CEIL (shape_width (context, face, text));
  pango_layout_set_text (face->layout, text, -1);
  pango_layout_get_extents (face->layout, NULL, &logical);
  return PANGO_PIXELS_CEIL (logical.width);
}

static double
rdv_pango_measure_get_width (RdvTextMeasure *measure, RdvTextStyle style, const char *text)
{
  RdvPangoMeasure *self = RDV_PANGO_MEASURE (measure);
  Face *face = get_face (self, style);
  gpointer known;
  int width;

  if (g_hash_table_lookup_extended (face->widths, text, NULL, &known))
    return GPOINTER_TO_INT (known);
  if (g_hash_table_size (face->widths) >= MANY_TEXTS)
    {
      if (face->words == NULL)
        face->words = rdv_word_widths_new (self->context, face->attributes);
      if (rdv_word_widths_get (face->words, text, &width))
        return PANGO_PIXELS_CEIL (width);
    }

  width = measure_width (self->context, face, text);
  if (self->n_widths >= MAX_WIDTHS)
    forget_widths (self);
  g_hash_table_insert (face->widths, g_strdup (text), GINT_TO_POINTER (width));
  self->n_widths++;
  return width;
}

static void
rdv_pango_measure_get_metrics (RdvTextMeasure *measure, RdvTextStyle style, double *ascent, double *descent)
{
  const Face *face = get_face (RDV_PANGO_MEASURE (measure), style);

  *ascent = face->ascent;
  *descent = face->descent;
}

static void
rdv_pango_measure_iface_init (RdvTextMeasureInterface *iface)
{
  iface->get_width = rdv_pango_measure_get_width;
  iface->get_metrics = rdv_pango_measure_get_metrics;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RdvPangoMeasure,
                               rdv_pango_measure,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (RDV_TYPE_TEXT_MEASURE, rdv_pango_measure_iface_init))

static void
rdv_pango_measure_finalize (GObject *object)
{
  RdvPangoMeasure *self = RDV_PANGO_MEASURE (object);

  for (int i = 0; i < RDV_N_TEXT_STYLES; i++)
    face_clear (&self->faces[i]);
  g_clear_object (&self->context);
  g_free (self->family);
  G_OBJECT_CLASS (rdv_pango_measure_parent_class)->finalize (object);
}

static void
rdv_pango_measure_class_init (RdvPangoMeasureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rdv_pango_measure_finalize;
}

static void
rdv_pango_measure_init (RdvPangoMeasure *self)
{
}

/* A context of our own: a widget's changes under us with every setting, and rounds glyphs to whole pixels. */
static PangoContext *
create_context (PangoFontMap *map, const cairo_font_options_t *wanted)
{
  cairo_font_options_t *options = wanted != NULL ? cairo_font_options_copy (wanted) : cairo_font_options_create ();
  PangoContext *context = pango_font_map_create_context (map);

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}

static PangoContext *
create_context_like (PangoContext *model)
{
  PangoContext *context =
    create_context (pango_context_get_font_map (model), pango_cairo_context_get_font_options (model));

  pango_cairo_context_set_resolution (context, pango_cairo_context_get_resolution (model));
  pango_context_set_language (context, pango_context_get_language (model));
  return context;
}

static PangoContext *
create_context_without_hinting (void)
{
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoContext *context;

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  context = create_context (pango_cairo_font_map_get_default (), options);
  cairo_font_options_destroy (options);
  return context;
}

/* Takes @context. */
static RdvPangoMeasure *
new_with_context (PangoContext *context, const char *family, double text_scale)
{
  RdvPangoMeasure *self = g_object_new (RDV_TYPE_PANGO_MEASURE, NULL);

  self->context = context;
  self->family = g_strdup (family);
  self->text_scale = text_scale;
  return self;
}

RdvPangoMeasure *
rdv_pango_measure_new (PangoContext *context, const char *family, double text_scale)
{
  g_return_val_if_fail (context == NULL || PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (family != NULL, NULL);
  g_return_val_if_fail (text_scale > 0, NULL);

  return new_with_context (context != NULL ? create_context_like (context) : create_context_without_hinting (), family,
                           text_scale);
}

RdvPangoMeasure *
rdv_pango_measure_new_ahead (const char *family, double text_scale)
{
  cairo_font_options_t *options;
  PangoContext *context;

  g_return_val_if_fail (family != NULL, NULL);
  g_return_val_if_fail (text_scale > 0, NULL);

  /* What a bare X screen wants. Another wish costs no more than looking for the fonts again. */
  options = cairo_font_options_create ();
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_MEDIUM);
  context = create_context (pango_cairo_font_map_get_default (), options);
  cairo_font_options_destroy (options);
  pango_context_set_language (context, pango_language_get_default ());
  return new_with_context (context, family, text_scale);
}

RdvPangoMeasure *
rdv_pango_measure_new_apart (RdvPangoMeasure *self)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context;

  g_return_val_if_fail (RDV_IS_PANGO_MEASURE (self), NULL);

  context = create_context (map, pango_cairo_context_get_font_options (self->context));
  pango_cairo_context_set_resolution (context, pango_cairo_context_get_resolution (self->context));
  pango_context_set_language (context, pango_context_get_language (self->context));
  return new_with_context (context, self->family, self->text_scale);
}

/* The resolution is left out: sizes are in pixels. How glyphs are smoothed changes no width, as metrics are not hinted. */
gboolean
rdv_pango_measure_adapt (RdvPangoMeasure *self, PangoContext *context, const char *family, double text_scale)
{
  PangoContext *wanted;
  gboolean is_like;

  g_return_val_if_fail (RDV_IS_PANGO_MEASURE (self), FALSE);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), FALSE);

  wanted = create_context_like (context);
  is_like = g_strcmp0 (self->family, family) == 0 && self->text_scale == text_scale &&
            pango_context_get_language (self->context) == pango_context_get_language (wanted);
  if (is_like && !cairo_font_options_equal (pango_cairo_context_get_font_options (self->context),
                                            pango_cairo_context_get_font_options (wanted)))
    pango_cairo_context_set_font_options (self->context, pango_cairo_context_get_font_options (wanted));
  g_object_unref (wanted);
  return is_like;
}

const char *
rdv_pango_measure_get_family (RdvPangoMeasure *self)
{
  g_return_val_if_fail (RDV_IS_PANGO_MEASURE (self), NULL);

  return self->family;
}

double
rdv_pango_measure_get_text_scale (RdvPangoMeasure *self)
{
  g_return_val_if_fail (RDV_IS_PANGO_MEASURE (self), 1);

  return self->text_scale;
}

PangoContext *
rdv_pango_measure_get_context (RdvPangoMeasure *self)
{
  g_return_val_if_fail (RDV_IS_PANGO_MEASURE (self), NULL);

  return self->context;
}

char *
rdv_pango_measure_dup_font_name (RdvPangoMeasure *self)
{
  g_autoptr (PangoFont) font = NULL;
  PangoFontDescription *description;
  char *name;

  g_return_val_if_fail (RDV_IS_PANGO_MEASURE (self), NULL);

  font = pango_context_load_font (self->context, get_face (self, RDV_TEXT_LABEL)->font);
  if (font == NULL)
    return g_strdup (self->family);
  description = pango_font_describe (font);
  name = g_strdup (pango_font_description_get_family (description));
  pango_font_description_free (description);
  return name;
}

PangoLayout *
rdv_pango_measure_create_layout (RdvPangoMeasure *self, RdvTextStyle style, const char *text)
{
  PangoLayout *layout;

  g_return_val_if_fail (RDV_IS_PANGO_MEASURE (self), NULL);
  g_return_val_if_fail (style < RDV_N_TEXT_STYLES, NULL);

  layout = pango_layout_new (self->context);
  pango_layout_set_font_description (layout, get_face (self, style)->font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/* Whether the runs stand in the order of the text. */
static gboolean
is_left_to_right (GList *items)
{
  for (GList *link = items; link != NULL; link = link->next)
    if (((PangoItem *) link->data)->analysis.level != 0)
      return FALSE;
  return TRUE;
}

gboolean
rdv_pango_measure_foreach_run (
    RdvPangoMeasure *self, RdvTextStyle style, const char *text, RdvGlyphRunFunc func, gpointer user_data)
{
  PangoGlyphString *glyphs;
  GList *items;
  int x = 0;

  g_return_val_if_fail (RDV_IS_PANGO_MEASURE (self), FALSE);
  g_return_val_if_fail (style < RDV_N_TEXT_STYLES, FALSE);

  if (!is_plain (text))
    return FALSE;
  items = rdv_pango_runs_new (self->context, get_face (self, style)->attributes, text);
  if (!is_left_to_right (items))
    {
      rdv_pango_runs_free (items);
      return FALSE;
    }
  glyphs = pango_glyph_string_new ();
  for (GList *link = items; link != NULL; link = link->next)
    {
      PangoItem *item = link->data;

      rdv_pango_runs_shape (text, item, glyphs);
      func (item->analysis.font, glyphs, pango_units_to_double (x), user_data);
      x += pango_glyph_string_get_width (glyphs);
    }
  rdv_pango_runs_free (items);
  pango_glyph_string_free (glyphs);
  return TRUE;
}

static gboolean
has_one_family (PangoFontMap *map, const char *name)
{
  g_autofree PangoFontFamily **families = NULL;
  g_autofree char *wanted = g_utf8_casefold (name, -1);
  int n;

  pango_font_map_list_families (map, &families, &n);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *folded = g_utf8_casefold (pango_font_family_get_name (families[i]), -1);

      if (g_str_equal (folded, wanted))
        return TRUE;
    }
  return FALSE;
}

gboolean
rdv_pango_measure_has_family (const char *family)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  g_auto (GStrv) names = g_strsplit (family, ",", -1);

  for (guint i = 0; names[i] != NULL; i++)
    if (has_one_family (map, g_strstrip (names[i])))
      return TRUE;
  return FALSE;
}
