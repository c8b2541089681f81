package dev.rekap.deploy.chart;

/** What the chart can be asked for, besides the examples; each switch is on somewhere and off elsewhere. */
enum Variant {
    DEFAULTS("{}"),
    KEDA("""
            services:
              stt-worker: {autoscaling: {mode: keda, minReplicas: 0}}
              extraction-worker: {autoscaling: {mode: keda, minReplicas: 2}}
            """),
    HPA_BY_CPU("""
            services:
              ingest-api: {autoscaling: {mode: hpa}}
              stt-worker: {autoscaling: {mode: hpa}}
              extraction-worker: {autoscaling: {mode: hpa, minReplicas: 2, maxReplicas: 2}}
              report-service: {autoscaling: {mode: hpa}}
              bot-gateway: {autoscaling: {mode: hpa}}
            """),
    HPA_BY_QUEUE("""
            services:
              stt-worker:
                autoscaling: {mode: hpa, externalMetric: {name: rabbitmq_detailed_queue_messages, averageValue: "4"}}
            """),
    WATCHED("""
            prometheus:
              serviceMonitor: {enabled: true, interval: 30s, labels: {release: prometheus}}
              brokerMonitor: {enabled: true, namespace: messaging, matchLabels: {app.kubernetes.io/name: broker}}
              rules: {enabled: true, labels: {release: prometheus}, runbookBase: "https://example.com/rekap/"}
            grafana: {dashboards: {enabled: true}}
            """),
    WEBHOOK("""
            telegram:
              secret: {webhookSecretKey: webhook-secret}
              webhook: {enabled: true, host: bot.example.com}
            ingress: {enabled: true, className: nginx, tlsSecret: tls, webhook: {annotations: {a.example.com/b: "c"}}}
            """),
    WEBHOOK_BEHIND_ANOTHER_PROXY("telegram: {webhook: {enabled: true, host: bot.example.com}}"),
    BOTH_APIS_OUTSIDE("""
            ingress:
              enabled: true
              ingest: {host: up.example.com, exposeInternal: true}
              report: {host: reports.example.com, annotations: {a.example.com/b: "c"}}
            """),
    NO_FENCES("networkPolicy: {enabled: false}"),
    WITHOUT_A_BOT("services: {bot-gateway: {enabled: false}}"),
    ONE_OF_EACH("""
            services:
              ingest-api: {replicas: 1}
              stt-worker: {replicas: 1}
              extraction-worker: {replicas: 0}
              report-service: {replicas: 1}
              bot-gateway: {replicas: 1}
            """),
    TRACED("""
            traces: {url: "http://tempo.monitoring:4318/v1/traces", sampling: 0.25}
            logFormat: plain
            services:
              decision-service: {enabled: true}
              decision-worker: {enabled: true}
              action-worker: {enabled: true}
            """),
    MODELS_ELSEWHERE("""
            prices: {configMap: prices}
            stt:
              engine: "openai,azure"
              openai: {url: "http://speaches.ai:8000/v1", secret: {name: models, key: stt}}
              azure: {url: "https://southeastasia.api.cognitive.microsoft.com", secret: {name: models, key: azure}}
            extraction: {extractor: auto, openai: {url: "http://ollama.ai:11434/v1"}}
            networkPolicy:
              sttEngine: {port: 8000, peers: [{namespaceSelector: {matchLabels: {a: b}}}]}
              extraEgress:
                - to: [{ipBlock: {cidr: 192.0.2.0/24, except: [192.0.2.1/32]}}]
                  ports: [{port: 3128, protocol: TCP}]
            """),
    ENGINES_OF_CLOUDS("""
            stt:
              engine: "google,aws"
              google: {project: warung-1, location: global, secret: {name: speech, key: account.json}}
              aws: {bucket: warung-suara, region: ap-southeast-3, secret: {name: speech, accessKeyKey: aws, secretKeyKey: aws-secret}}
            """),
    WHISPER_IN_THE_WORKER("""
            stt: {whisper: {claim: models, model: small}}
            services:
              stt-worker:
                resources: {limits: {memory: 2Gi}}
            """),
    SHADOWED("""
            stt: {engine: whisper, shadow: google, shadowShare: 0.1}
            extraction: {extractor: rules, shadow: gemini, gemini: {secret: {name: models, key: gemini}}}
            networkPolicy:
              sttEngine: {port: 8000, peers: [{namespaceSelector: {matchLabels: {a: b}}}]}
              extractionEngine: {port: 8001, peers: [{namespaceSelector: {matchLabels: {a: b}}}]}
            """),
    ROLES_OF_AWS("""
            blobs: {secret: {name: ""}}
            stt: {aws: {bucket: warung-suara}}
            services:
              stt-worker: {serviceAccountAnnotations: {eks.amazonaws.com/role-arn: "arn:aws:iam::1:role/stt"}}
            """),
    ENGINE_THAT_THE_CHART_DOES_NOT_NAME("""
            services:
              stt-worker:
                settings: {REKAP_STT_SPHINX_MODEL: /models/sphinx}
                secretSettings: {REKAP_STT_OPENAI_KEY: {name: speech, key: of-an-engine}}
            """),
    DECIDING("""
            decider:
              decider: "openai,rules"
              stages: {describe: openai}
              openai: {secret: {name: models, key: openai}}
            shop: {url: "https://toko.example", owners: ["telegram:1001"], user: pemilik}
            services:
              decision-service: {enabled: true}
              decision-worker: {enabled: true, autoscaling: {mode: keda}}
              action-worker: {enabled: true}
            """),
    PLACED("""
            nameOverride: notes
            image: {registry: "registry.example.com:5000", tag: 1.2.3, pullSecrets: [registry]}
            services:
              stt-worker:
                podAnnotations: {example.com/team: voice}
                nodeSelector: {kubernetes.io/arch: amd64}
                tolerations: [{key: voice, operator: Equal, value: "yes", effect: NoSchedule}]
                priorityClassName: batch
                jvmOptions: -Xmx256m -XX:+UseG1GC
                settings: {REKAP_STT_DEADLINE: 12m, REKAP_STT_CONCURRENCY: 4}
            """),
    A_LONG_NAME("""
            fullnameOverride: rekap-of-the-very-large-shop-at-the-corner-of-the-long-street
            image: {tag: sha-0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef-}
            services: {extraction-worker: {autoscaling: {mode: keda}}}
            grafana: {dashboards: {enabled: true}}
            """),
    MORE_TIME_TO_END("""
            services:
              report-service: {terminationGracePeriodSeconds: 700, settings: {REKAP_BUS_SHUTDOWN_PHASE: 11m}}
            """);

    private final String values;

    Variant(String values) {
        this.values = values;
    }

    Rendered rendered() {
        return Chart.render(values);
    }
}
