"""Serves one of the extractors written in Python: pages in as JSON lines on standard input, answers out on descriptor 3.

The protocol is that of test/bench/extraction/worker.ts. Each extractor is a pair: what is timed, from the page's bytes to
the extractor's own result, and what of that result the scorer is given.
"""

import gzip
import importlib.metadata
import json
import logging
import os
import sys
import time
import warnings

warnings.simplefilter('ignore')
logging.disable(logging.CRITICAL)


def trafilatura():
    from trafilatura import bare_extraction

    def run(page, url):
        return bare_extraction(page, url=url, include_comments=False, with_metadata=True)

    def predict(result):
        return result and dict(text=result.text, title=result.title, author=result.author, date=result.date)

    return ['trafilatura'], run, predict


def newspaper4k():
    from newspaper import Article, Config
    from newspaper.parsers import get_unicode_html

    config = Config()
    config.fetch_images = False

    def run(page, url):
        article = Article(url, config=config)
        article.download(input_html=get_unicode_html(page), ignore_read_more=True)
        article.parse()
        return article

    def predict(article):
        date = article.publish_date
        return dict(
            text=article.text,
            title=article.title,
            author='; '.join(article.authors),
            date=date and date.isoformat(),
        )

    return ['newspaper4k'], run, predict


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding
    from resiliparse.parse.html import HTMLTree

    def run(page, url):
        tree = HTMLTree.parse_from_bytes(page, detect_encoding(page))
        text = extract_plain_text(tree, main_content=True, alt_texts=False, list_bullets=False)
        return dict(text=text, title=tree.title)

    return ['resiliparse'], run, lambda result: result


def readability_lxml():
    from lxml.html import fromstring
    from readability import Document

    blocks = 'br dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 li ol p pre section table td th tr ul'.split()

    def run(page, url):
        document = Document(page, url=url)
        return document.summary(), document.short_title()

    def predict(result):
        summary, title = result
        tree = fromstring(summary)
        for element in tree.iter(*blocks):
            element.text = '\n' + (element.text or '')
            element.tail = '\n' + (element.tail or '')
        return dict(text=tree.text_content(), title=title)

    return ['readability-lxml'], run, predict


extractors = {
    'trafilatura': trafilatura,
    'newspaper4k': newspaper4k,
    'resiliparse': resiliparse,
    'readability-lxml': readability_lxml,
}


def read(path):
    with (gzip.open if path.endswith('.gz') else open)(path, 'rb') as file:
        return file.read()


def serve(name):
    answers = os.fdopen(3, 'w', encoding='utf-8')

    def answer(value):
        answers.write(json.dumps(value) + '\n')
        answers.flush()

    packages, run, predict = extractors[name]()
    versions = [f'{package} {importlib.metadata.version(package)}' for package in packages]
    answer({'version': ' + '.join(versions)})
    for line in sys.stdin:
        request = json.loads(line)
        page = read(request['path'])
        begun = time.process_time()
        try:
            result = run(page, request['url'])
            taken = (time.process_time() - begun) * 1000
            prediction = predict(result) if request['predict'] else None
            answer({'id': request['id'], 'ms': taken, 'prediction': prediction})
        except Exception as error:  # a page that an extractor cannot take is counted, whatever it threw
            answer({'id': request['id'], 'error': f'{type(error).__name__}: {error}'})


serve(sys.argv[1])
