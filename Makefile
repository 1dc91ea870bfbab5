# Two commands do everything on a fresh machine with a Swift toolchain:
#
#   make serve   installs what the build needs, builds, serves the reference APIs with the sandbox
#   make test    installs what the tests need, Chromium included, and runs all of them
#
# More: make site (the project's own site), make budget (its sizes), make release (one static executable), make lint,
# make fuzz (bytes at random for the readers of JSON, YAML and OpenAPI).

SWIFT ?= swift
PORT ?= 8080
FUZZ_SECONDS ?= 60
BUILD_PACKAGES := libcmark-dev libyaml-dev zlib1g-dev
# What runs the code samples: the languages that are small. Others run where they are there (Java, TypeScript, R).
SAMPLE_PACKAGES := curl wget httpie python3 python3-requests python3-httpx nodejs golang-go ruby php-cli php-curl
TEST_PACKAGES := chromium chromium-driver openssl $(SAMPLE_PACKAGES)
SOURCES := Package.swift Plugins Sources Tests spec

.PHONY: serve test site budget release lint fuzz build-packages test-packages clean

serve: build-packages
	$(SWIFT) build --product lectern
	.build/debug/lectern serve --site site --port $(PORT) \
	  --rebuild "$(SWIFT) build --product lectern" --rebuild-on spec --rebuild-on Sources

test: build-packages test-packages
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --skip 'ExplorerTests|LecternKitTests|BrowserTests'
	$(SWIFT) test --skip-build --filter ExplorerTests
	$(SWIFT) test --skip-build --filter LecternKitTests
	$(SWIFT) test --skip-build --filter BrowserTests

site: build-packages
	$(SWIFT) build --product lectern
	.build/debug/lectern build --site site

# What readers have to load stays small.
budget: site
	@./.ci/budget site/public

# The Swift runtime and the C libraries are linked statically, so that the one file runs where neither is installed;
# functions that are the same are kept once. No other program looks for names in it, so their table is left out: that and
# what only the table kept is a twelfth of the file.
release: build-packages
	./.ci/static-libraries .build/static-libraries
	PKG_CONFIG_PATH=$(CURDIR)/.build/static-libraries \
	  $(SWIFT) build -c release --product lectern --static-swift-stdlib -Xlinker --icf=safe \
	  -Xlinker --no-export-dynamic
	strip -o .build/lectern .build/release/lectern
	@ls -l .build/lectern

lint:
	$(SWIFT) format lint --strict --configuration .swift-format --recursive $(SOURCES)

# What it finds stays in .build of the package; run the program with such a file to see what is wrong.
fuzz: build-packages
	$(SWIFT) build -c release --package-path Tests/Fuzzing --product fuzz
	@mkdir -p Tests/Fuzzing/.build/corpus
	cd Tests/Fuzzing && .build/release/fuzz -dict=words.dict -max_len=16384 -timeout=10 -rss_limit_mb=2048 \
	  -max_total_time=$(FUZZ_SECONDS) -print_final_stats=1 -artifact_prefix=.build/ .build/corpus Seeds

build-packages:
	@./.ci/install pkg-config $(BUILD_PACKAGES)

test-packages:
	@./.ci/install $(TEST_PACKAGES)
	@./.ci/install-python openapi-spec-validator axe-core-python

clean:
	rm -rf .build Tests/Fuzzing/.build site/public
