"""The flows, one a file, named like their deployments. The only folder that imports Prefect."""
