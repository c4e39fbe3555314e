/* test-pango-measure.c: text widths by pango. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-pango-measure.h"

#include <math.h>
#include <string.h>

#include "rdv-word-widths.h"
#include "sample-document.h"

static const char *const texts[] = { "Soyuz",
                                     "Союз МС-27",
                                     "ISS",
                                     "Luna-25 lost",
                                     "مركبة سويوز",
                                     "联盟号飞船",
                                     "fi ffl AVAVA",
                                     "…",
                                     "Soyuz مركبة 联盟号 — Союз",
                                     "قمر Soyuz 7", "" };

static void
test_whole_pixels_enough (void)
{
  g_autoptr (RdvPangoMeasure) measure = rdv_pango_measure_new (NULL, "Sans", 1);

  for (int style = 0; style < RDV_N_TEXT_STYLES; style++)
    for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
      {
        g_autoptr (PangoLayout) layout = rdv_pango_measure_create_layout (measure, style, texts[i]);
        double width = rdv_text_measure_get_width (RDV_TEXT_MEASURE (measure), style, texts[i]);
        PangoRectangle logical;

        pango_layout_get_extents (layout, NULL, &logical);
        g_assert_cmpfloat (width, ==, floor (width));
        g_assert_cmpfloat (width, >=, pango_units_to_double (logical.width));
        g_assert_cmpfloat (width, <, pango_units_to_double (logical.width) + 1);
        g_assert_cmpint (pango_layout_get_unknown_glyphs_count (layout), ==, 0);
        /* From the cache it is the same. */
        g_assert_cmpfloat (rdv_text_measure_get_width (RDV_TEXT_MEASURE (measure), style, texts[i]), ==, width);
      }
}

static void
test_scale (void)
{
  g_autoptr (RdvPangoMeasure) normal = rdv_pango_measure_new (NULL, "Sans", 1);
  g_autoptr (RdvPangoMeasure) large = rdv_pango_measure_new (NULL, "Sans", 2);

  for (int style = 0; style < RDV_N_TEXT_STYLES; style++)
    {
      double ascent, descent, large_ascent, large_descent;
      double width = rdv_text_measure_get_width (RDV_TEXT_MEASURE (normal), style, texts[0]);

      g_assert_cmpfloat_with_epsilon (
          rdv_text_measure_get_width (RDV_TEXT_MEASURE (large), style, texts[0]), 2 * width, 2);
      rdv_text_measure_get_metrics (RDV_TEXT_MEASURE (normal), style, &ascent, &descent);
      rdv_text_measure_get_metrics (RDV_TEXT_MEASURE (large), style, &large_ascent, &large_descent);
      g_assert_cmpfloat (ascent, >, 0.5 * rdv_text_style_get_size (style));
      g_assert_cmpfloat (descent, >, 0);
      g_assert_cmpfloat_with_epsilon (large_ascent, 2 * ascent, 0.1);
      g_assert_cmpfloat_with_epsilon (large_descent, 2 * descent, 0.1);
    }
  g_assert_cmpfloat (rdv_pango_measure_get_text_scale (large), ==, 2);
}

static void
test_important_is_bold (void)
{
  g_autoptr (RdvPangoMeasure) measure = rdv_pango_measure_new (NULL, "Sans", 1);

  g_assert_cmpfloat (
      rdv_text_measure_get_width (RDV_TEXT_MEASURE (measure), RDV_TEXT_LABEL_STRONG, "Handshake in orbit"),
      >,
      rdv_text_measure_get_width (RDV_TEXT_MEASURE (measure), RDV_TEXT_LABEL, "Handshake in orbit"));
}

static void
add_run (PangoFont *font, PangoGlyphString *glyphs, double x, gpointer user_data)
{
  double *end = user_data;

  g_assert_nonnull (font);
  g_assert_cmpfloat_with_epsilon (x, *end, 0.01);
  *end += pango_units_to_double (pango_glyph_string_get_width (glyphs));
}

/* Runs one after another are as wide as the layout that they stand for; what only a layout can draw is told.
 */
static void
test_runs (void)
{
  g_autoptr (RdvPangoMeasure) measure = rdv_pango_measure_new (NULL, "Sans", 1);
  guint n_runs = 0;

  g_assert_false (rdv_pango_measure_foreach_run (measure, RDV_TEXT_LABEL, "two\nlines", add_run, NULL));
  g_assert_false (rdv_pango_measure_foreach_run (measure, RDV_TEXT_LABEL, "a\ttab", add_run, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (PangoLayout) layout = rdv_pango_measure_create_layout (measure, RDV_TEXT_LABEL, texts[i]);
      PangoRectangle logical;
      double end = 0;
      gboolean needs_layout = strstr (texts[i], "ر") != NULL;

      g_assert_cmpint (rdv_pango_measure_foreach_run (measure, RDV_TEXT_LABEL, texts[i], add_run, &end), ==,
                       !needs_layout);
      pango_layout_get_extents (layout, NULL, &logical);
      g_assert_cmpfloat_with_epsilon (end, needs_layout ? 0 : pango_units_to_double (logical.width), 0.01);
      n_runs += !needs_layout;
    }
  g_assert_cmpuint (n_runs, >, 5);
}

/* A line is as high as that of a layout. */
static void
test_line (void)
{
  g_autoptr (RdvPangoMeasure) measure = rdv_pango_measure_new (NULL, "Sans", 1.3);

  for (int style = 0; style < RDV_N_TEXT_STYLES; style++)
    {
      g_autoptr (PangoLayout) layout = rdv_pango_measure_create_layout (measure, style, "0");
      double ascent, descent;
      PangoRectangle line;

      pango_layout_get_extents (layout, NULL, &line);
      rdv_text_measure_get_metrics (RDV_TEXT_MEASURE (measure), style, &ascent, &descent);
      g_assert_cmpfloat (ascent, ==, pango_units_to_double (pango_layout_get_baseline (layout)));
      g_assert_cmpfloat (ascent + descent, ==, pango_units_to_double (line.height));
    }
}

/* Glyphs rounded to whole pixels would make a long text too wide or too narrow by far. */
static void
test_no_rounding_inside (void)
{
  g_autoptr (RdvPangoMeasure) normal = rdv_pango_measure_new (NULL, "Sans", 1);
  g_autoptr (RdvPangoMeasure) huge = rdv_pango_measure_new (NULL, "Sans", 10);
  g_autofree char *text = g_strnfill (1000, 'i');
  double width = rdv_text_measure_get_width (RDV_TEXT_MEASURE (normal), RDV_TEXT_LABEL, text);

  g_assert_cmpfloat_with_epsilon (rdv_text_measure_get_width (RDV_TEXT_MEASURE (huge), RDV_TEXT_LABEL, text),
                                  10 * width,
                                  30);
}

static void
test_another_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (RdvPangoMeasure) own = rdv_pango_measure_new (NULL, "Sans", 1);
  g_autoptr (RdvPangoMeasure) shared = NULL;

  /* Sizes are in pixels, whatever the resolution. */
  pango_cairo_context_set_resolution (context, 192);
  shared = rdv_pango_measure_new (context, "Sans", 1);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpfloat (rdv_text_measure_get_width (RDV_TEXT_MEASURE (own), RDV_TEXT_LABEL, texts[i]),
                       ==,
                       rdv_text_measure_get_width (RDV_TEXT_MEASURE (shared), RDV_TEXT_LABEL, texts[i]));
  g_object_unref (context);
}

static void
test_font_name (void)
{
  g_autoptr (RdvPangoMeasure) measure = rdv_pango_measure_new (NULL, "Sans", 1);
  g_autofree char *name = rdv_pango_measure_dup_font_name (measure);

  g_assert_cmpstr (rdv_pango_measure_get_family (measure), ==, "Sans");
  g_assert_cmpstr (name, ==, "Noto Sans");
}

/* All titles of the history, and with other numbers. */
static GPtrArray *
list_titles (const char *language)
{
  g_autoptr (RdvDocument) history = sample_document_load_history (language);
  GPtrArray *titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < rdv_document_get_n_events (history); i++)
    {
      const char *title = rdv_document_get_title (history, i);

      g_ptr_array_add (titles, g_strdup (title));
      g_ptr_array_add (titles, g_strdup_printf ("%s 190%u,%u", title, i, i * i));
      g_ptr_array_add (titles, g_strdup_printf ("%u: “%s” … %s", i, title, title));
    }
  return titles;
}

/* A text is exactly as wide as its words say, wherever they say anything; in the usual font they mostly do. */
static void
test_words (gconstpointer data)
{
  const char *family = data;
  g_autoptr (RdvPangoMeasure) measure = rdv_pango_measure_new (NULL, family, 1);
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoFontDescription *font = NULL;
  g_autoptr (RdvWordWidths) words = NULL;
  guint n_told = 0, n_asked = 0;

  for (const char *const *language = (const char *const[]){ "en", "ru", NULL }; *language != NULL; language++)
    {
      g_autoptr (GPtrArray) titles = list_titles (*language);

      for (guint i = 0; i < titles->len; i++)
        {
          g_autoptr (PangoLayout) layout = rdv_pango_measure_create_layout (measure, RDV_TEXT_LABEL, g_ptr_array_index (titles, i));
          PangoRectangle logical;
          int width;

          pango_layout_get_extents (layout, NULL, &logical);
          if (font == NULL)
            {
              font = pango_font_description_copy (pango_layout_get_font_description (layout));
              pango_attr_list_insert (attributes, pango_attr_font_desc_new (font));
              words = rdv_word_widths_new (rdv_pango_measure_get_context (measure), attributes);
            }
          n_asked++;
          if (rdv_word_widths_get (words, g_ptr_array_index (titles, i), &width))
            {
              n_told++;
              if (width != logical.width)
                g_error ("“%s” is %d wide, and its words say %d", (char *) g_ptr_array_index (titles, i), logical.width, width);
            }
          /* So many texts that their words are asked. */
          g_assert_cmpfloat (rdv_text_measure_get_width (RDV_TEXT_MEASURE (measure), RDV_TEXT_LABEL, g_ptr_array_index (titles, i)), ==,
                             PANGO_PIXELS_CEIL (logical.width));
        }
    }
  g_test_message ("%s: %u of %u by their words", family, n_told, n_asked);
  if (g_str_equal (family, "Sans"))
    g_assert_cmpuint (n_told * 10, >, n_asked * 7);
  pango_font_description_free (font);
  pango_attr_list_unref (attributes);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pango-measure/whole-pixels-enough", test_whole_pixels_enough);
  g_test_add_func ("/pango-measure/scale", test_scale);
  g_test_add_func ("/pango-measure/important-is-bold", test_important_is_bold);
  g_test_add_func ("/pango-measure/runs", test_runs);
  g_test_add_func ("/pango-measure/line", test_line);
  g_test_add_func ("/pango-measure/no-rounding-inside", test_no_rounding_inside);
  g_test_add_func ("/pango-measure/another-context", test_another_context);
  g_test_add_func ("/pango-measure/font-name", test_font_name);
  g_test_add_data_func ("/pango-measure/words/sans", "Sans", test_words);
  g_test_add_data_func ("/pango-measure/words/serif", "Noto Serif", test_words);
  g_test_add_data_func ("/pango-measure/words/mono", "Noto Sans Mono", test_words);
  return g_test_run ();
}
